package piilo.introductions;

import static piilo.database.schema.Tables.INTRODUCTION;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Names;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;
import piilo.json.Json;

/** The introductions of each workspace. */
public final class Introductions implements RecordKind<Introduction> {
    private static final RecordRows<Introduction> ROWS = new RecordRows<>(
            INTRODUCTION,
            List.of(
                    INTRODUCTION.FIRST_ID,
                    INTRODUCTION.SECOND_ID,
                    INTRODUCTION.BY_ID,
                    INTRODUCTION.WHY,
                    INTRODUCTION.STATE,
                    INTRODUCTION.STEPS,
                    INTRODUCTION.OUTCOME),
            Introductions::values,
            Introductions::read);

    private final Database database;

    public Introductions(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "introduction";
    }

    @Override
    public Class<Introduction> type() {
        return Introduction.class;
    }

    @Override
    public RecordRows<Introduction> rows() {
        return ROWS;
    }

    @Override
    public String title(Introduction one) {
        return one.why();
    }

    @Override
    public Optional<Introduction> without(Introduction one, UUID gone) {
        return gone.equals(one.by())
                ? Optional.of(new Introduction(
                        one.id(),
                        one.version(),
                        one.createdAt(),
                        one.first(),
                        one.second(),
                        null,
                        one.why(),
                        one.state(),
                        one.steps(),
                        one.outcome()))
                : Optional.empty();
    }

    /** Returns the introductions of a contact to others, the latest first. */
    public List<Introduction> of(UUID workspace, UUID contact, int limit) {
        return database.read(db -> ROWS.where(
                db,
                workspace,
                INTRODUCTION.FIRST_ID.eq(contact).or(INTRODUCTION.SECOND_ID.eq(contact)),
                List.of(INTRODUCTION.ID.desc()),
                limit));
    }

    private static Introduction read(Record row) {
        return new Introduction(
                row.get(INTRODUCTION.ID),
                row.get(INTRODUCTION.VERSION),
                row.get(INTRODUCTION.CREATED_AT),
                row.get(INTRODUCTION.FIRST_ID),
                row.get(INTRODUCTION.SECOND_ID),
                row.get(INTRODUCTION.BY_ID),
                row.get(INTRODUCTION.WHY),
                Introduction.State.valueOf(row.get(INTRODUCTION.STATE).toUpperCase(Locale.ROOT)),
                List.of(Json.read(row.get(INTRODUCTION.STEPS), Introduction.Step[].class)),
                row.get(INTRODUCTION.OUTCOME));
    }

    private static @Nullable Object[] values(Introduction one) {
        return new @Nullable Object[] {
            one.first(),
            one.second(),
            one.by(),
            one.why(),
            Names.of(one.state()),
            Json.write(one.steps()),
            one.outcome()
        };
    }
}
