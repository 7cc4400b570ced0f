package piilo.accounts;

import static piilo.database.schema.Tables.ACCOUNT;
import static piilo.database.schema.Tables.CALENDAR_FEED;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Visitor;

/** The secret addresses at which calendars are read, one of an account at most. Only the hash of what is secret in them is kept. */
public final class CalendarAddresses {
    private final Database database;
    private final SignInLimit limit;
    private final Clock clock;

    public CalendarAddresses(Database database, SignInLimit limit, Clock clock) {
        this.database = database;
        this.limit = limit;
        this.clock = clock;
    }

    /** What is known of an address. */
    public record Made(Instant createdAt, @Nullable Instant usedAt) {}

    /**
     * Makes an account's address; one that it had before is worth nothing any more.
     *
     * @return what is secret in it, told this one time
     */
    public String make(UUID account) {
        String token = Secrets.next();
        database.inTransaction(db -> {
            db.deleteFrom(CALENDAR_FEED)
                    .where(CALENDAR_FEED.ACCOUNT_ID.eq(account))
                    .execute();
            return db.insertInto(CALENDAR_FEED)
                    .set(CALENDAR_FEED.ACCOUNT_ID, account)
                    .set(CALENDAR_FEED.TOKEN_HASH, Secrets.hash(token))
                    .set(CALENDAR_FEED.CREATED_AT, clock.instant())
                    .execute();
        });
        return token;
    }

    /** Returns what is known of an account's address; empty when it has none. */
    public Optional<Made> of(UUID account) {
        return database.read(db -> db.selectFrom(CALENDAR_FEED)
                .where(CALENDAR_FEED.ACCOUNT_ID.eq(account))
                .fetchOptional(row -> new Made(row.getCreatedAt(), row.getUsedAt())));
    }

    /** Makes an account's address worthless. */
    public void revoke(UUID account) {
        database.read(db -> db.deleteFrom(CALENDAR_FEED)
                .where(CALENDAR_FEED.ACCOUNT_ID.eq(account))
                .execute());
    }

    /**
     * Returns whose address it is, and keeps in mind that it was read.
     *
     * @param from where the request comes from; who tries too many is not heard for a while
     * @throws PiiloException {@link Fault#NOT_FOUND} when it is nobody's, {@link Fault#TOO_MANY} after too many of those
     */
    public Visitor reader(String token, String from) {
        limit.checkAddress(from);
        byte[] hash = Secrets.hash(token);
        Optional<Visitor> reader = database.read(db -> db.select()
                .from(CALENDAR_FEED)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CALENDAR_FEED.ACCOUNT_ID))
                .where(CALENDAR_FEED.TOKEN_HASH.eq(hash))
                .fetchOptional(row -> ApiTokens.visitor(row)));
        if (reader.isEmpty()) {
            limit.failedFrom(from);
            throw new PiiloException(Fault.NOT_FOUND, "There is no such calendar");
        }
        database.read(db -> db.update(CALENDAR_FEED)
                .set(CALENDAR_FEED.USED_AT, clock.instant())
                .where(CALENDAR_FEED.TOKEN_HASH.eq(hash))
                .execute());
        return reader.get();
    }
}
