package piilo.recruiters;

import static piilo.database.schema.Tables.RECRUITER;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Names;
import piilo.journal.RecordKind;
import piilo.journal.RecordRows;
import piilo.json.Json;

/** The recruiters of each workspace. */
public final class Recruiters implements RecordKind<Recruiter> {
    private static final RecordRows<Recruiter> ROWS = new RecordRows<>(
            RECRUITER,
            List.of(
                    RECRUITER.CONTACT_ID,
                    RECRUITER.DECLINED,
                    RECRUITER.EMPLOYER,
                    RECRUITER.FIELDS,
                    RECRUITER.REGIONS,
                    RECRUITER.LEVELS,
                    RECRUITER.ROLES),
            Recruiters::values,
            Recruiters::read);

    private final Database database;

    public Recruiters(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "recruiter";
    }

    @Override
    public Class<Recruiter> type() {
        return Recruiter.class;
    }

    @Override
    public RecordRows<Recruiter> rows() {
        return ROWS;
    }

    @Override
    public String title(Recruiter one) {
        return "";
    }

    /** Returns what is known of a contact as a recruiter. */
    public Optional<Recruiter> of(UUID workspace, UUID contact) {
        return database.read(db -> of(db, workspace, List.of(contact))).stream().findFirst();
    }

    /** Returns what is known of some contacts as recruiters. */
    List<Recruiter> of(DSLContext db, UUID workspace, Collection<UUID> contacts) {
        return ROWS.where(db, workspace, RECRUITER.CONTACT_ID.in(contacts));
    }

    static Recruiter read(Record row) {
        return new Recruiter(
                row.get(RECRUITER.ID),
                row.get(RECRUITER.VERSION),
                row.get(RECRUITER.CREATED_AT),
                row.get(RECRUITER.CONTACT_ID),
                row.get(RECRUITER.DECLINED),
                Names.read(Recruiter.Employer.class, row.get(RECRUITER.EMPLOYER)),
                Json.texts(row.get(RECRUITER.FIELDS)),
                Json.texts(row.get(RECRUITER.REGIONS)),
                Json.texts(row.get(RECRUITER.LEVELS)),
                Json.texts(row.get(RECRUITER.ROLES)));
    }

    private static @Nullable Object[] values(Recruiter one) {
        return new @Nullable Object[] {
            one.contact(),
            one.declined(),
            Names.of(one.employer()),
            Json.write(one.fields()),
            Json.write(one.regions()),
            Json.write(one.levels()),
            Json.write(one.roles())
        };
    }
}
