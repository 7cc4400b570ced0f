package piilo.introductions;

import static piilo.database.schema.Tables.INTRODUCTION;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Names;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;
import piilo.json.Json;

/** The introductions of each workspace. */
public final class Introductions implements RecordKind<Introduction> {
    private static final int OF_A_WAY = 100;
    private static final RecordRows<Introduction> ROWS = new RecordRows<>(
            INTRODUCTION,
            List.of(
                    INTRODUCTION.FIRST_ID,
                    INTRODUCTION.SECOND_ID,
                    INTRODUCTION.BY_ID,
                    INTRODUCTION.WHY,
                    INTRODUCTION.STATE,
                    INTRODUCTION.STATE_SINCE,
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

    /** Two are introduced by the user when somebody else no longer does it; but nobody introduces himself. */
    @Override
    public Optional<Introduction> without(Introduction one, UUID gone) {
        return gone.equals(one.by()) && !one.mine() ? Optional.of(one.withBy(null)) : Optional.empty();
    }

    /**
     * Returns one.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND}
     */
    Introduction get(UUID workspace, UUID id) {
        return database.read(db -> load(db, workspace, List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such introduction"));
    }

    /** Returns the introductions of the user to some contacts by others of them which nobody has declined, the latest first. */
    List<Introduction> ofTheUser(DSLContext db, UUID workspace, Collection<UUID> people) {
        return db.selectFrom(INTRODUCTION)
                .where(INTRODUCTION.WORKSPACE_ID.eq(workspace))
                .and(INTRODUCTION.FIRST_ID.isNull())
                .and(INTRODUCTION.SECOND_ID.in(people))
                .and(INTRODUCTION.BY_ID.in(people))
                .and(INTRODUCTION.STATE.ne(Names.of(Introduction.State.DECLINED)))
                .orderBy(INTRODUCTION.ID.desc())
                .limit(OF_A_WAY)
                .fetch(Introductions::read);
    }

    static Introduction read(Record row) {
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
            one.since(),
            Json.write(one.steps()),
            one.outcome()
        };
    }
}
