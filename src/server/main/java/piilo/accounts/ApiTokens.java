package piilo.accounts;

import static piilo.database.schema.Tables.ACCOUNT;
import static piilo.database.schema.Tables.API_TOKEN;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Ids;
import piilo.http.Visitor;

/** The tokens of the API. Only their hashes are kept. */
public final class ApiTokens {
    static final int NAME_LIMIT = 100;

    private final Database database;
    private final Clock clock;

    public ApiTokens(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A token as it is listed, without its secret. */
    public record Listed(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant usedAt) {}

    /** A token when it is made, the one time that its secret is told. */
    public record Created(UUID id, String token) {}

    Created create(UUID account, String name) {
        Created created = new Created(Ids.next(), "piilo_" + Secrets.next());
        database.read(db -> db.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, created.id)
                .set(API_TOKEN.TOKEN_HASH, Secrets.hash(created.token))
                .set(API_TOKEN.ACCOUNT_ID, account)
                .set(API_TOKEN.NAME, name)
                .set(API_TOKEN.CREATED_AT, clock.instant())
                .execute());
        return created;
    }

    List<Listed> of(UUID account) {
        return database.read(db -> db.selectFrom(API_TOKEN)
                .where(API_TOKEN.ACCOUNT_ID.eq(account))
                .orderBy(API_TOKEN.CREATED_AT.desc())
                .limit(100)
                .fetch(row -> new Listed(row.getId(), row.getName(), row.getCreatedAt(), row.getUsedAt())));
    }

    /** Makes a token worthless; false when the account has none with this id. */
    boolean revoke(UUID account, UUID token) {
        return database.read(db -> db.deleteFrom(API_TOKEN)
                        .where(API_TOKEN.ACCOUNT_ID.eq(account))
                        .and(API_TOKEN.ID.eq(token))
                        .execute())
                == 1;
    }

    /** Returns whose token it is, and keeps in mind, to the minute, that it was used. */
    Optional<Visitor> visitor(String token) {
        byte[] hash = Secrets.hash(token);
        Instant now = clock.instant();
        Optional<Record> row = database.read(db -> db.select()
                .from(API_TOKEN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(API_TOKEN.ACCOUNT_ID))
                .where(API_TOKEN.TOKEN_HASH.eq(hash))
                .fetchOptional(found -> found));
        row.map(found -> found.get(API_TOKEN.USED_AT) == null
                        || found.get(API_TOKEN.USED_AT).isBefore(now.minusSeconds(60)))
                .filter(stale -> stale)
                .ifPresent(stale -> used(hash, now));
        return row.map(ApiTokens::visitor);
    }

    private void used(byte[] hash, Instant now) {
        database.read(db -> db.update(API_TOKEN)
                .set(API_TOKEN.USED_AT, now)
                .where(API_TOKEN.TOKEN_HASH.eq(hash))
                .execute());
    }

    static Visitor visitor(Record row) {
        Account account = Accounts.account(row);
        return new Visitor(
                account.id(),
                account.workspace(),
                account.name(),
                null,
                account.language(),
                account.theme(),
                account.zone(),
                account.shortcuts(),
                null);
    }
}
