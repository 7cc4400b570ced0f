package piilo.accounts;

import static piilo.database.schema.Tables.SIGN_IN_LINK;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import piilo.database.Database;

/** Links that sign in once. Only who can read the server's own output gets one. */
public final class SignInLinks {
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;

    public SignInLinks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the secret of a new link. */
    public String create(UUID account) {
        String token = Secrets.next();
        database.read(db -> db.insertInto(SIGN_IN_LINK)
                .set(SIGN_IN_LINK.TOKEN_HASH, Secrets.hash(token))
                .set(SIGN_IN_LINK.ACCOUNT_ID, account)
                .set(SIGN_IN_LINK.EXPIRES_AT, clock.instant().plus(LIFETIME))
                .execute());
        return token;
    }

    /** Whether a link can still be used. */
    boolean valid(String token) {
        return database.read(db -> db.fetchExists(
                SIGN_IN_LINK,
                SIGN_IN_LINK.TOKEN_HASH.eq(Secrets.hash(token)).and(SIGN_IN_LINK.EXPIRES_AT.gt(clock.instant()))));
    }

    /** Uses a link up; returns whose it was, empty when it was used before or has expired. */
    Optional<UUID> use(String token) {
        return database.inTransaction(db -> {
            Optional<UUID> account = db.select(SIGN_IN_LINK.ACCOUNT_ID)
                    .from(SIGN_IN_LINK)
                    .where(SIGN_IN_LINK.TOKEN_HASH.eq(Secrets.hash(token)))
                    .and(SIGN_IN_LINK.EXPIRES_AT.gt(clock.instant()))
                    .forUpdate()
                    .fetchOptional(SIGN_IN_LINK.ACCOUNT_ID);
            db.deleteFrom(SIGN_IN_LINK)
                    .where(SIGN_IN_LINK.TOKEN_HASH.eq(Secrets.hash(token)))
                    .execute();
            return account;
        });
    }
}
