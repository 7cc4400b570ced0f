package piilo.accounts;

import static piilo.database.schema.Tables.ACCOUNT;
import static piilo.database.schema.Tables.SESSION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Ids;
import piilo.http.Visitor;

/** The browsers that are signed in. */
public final class Sessions {
    /** A session nobody has used for so long ends. */
    static final Duration IDLE = Duration.ofDays(30);
    /** Every session ends after so long. */
    static final Duration LONGEST = Duration.ofDays(90);
    /** How long what the database said of a session is believed: a sign-out elsewhere counts after so long. */
    private static final Duration BELIEVED = Duration.ofSeconds(1);
    /** How exactly it is kept when a session was last used. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(5);

    private static final int CACHE_LIMIT = 10_000;
    private static final int BROWSER_LIMIT = 300;

    private final Database database;
    private final Clock clock;
    private final Map<String, Cached> cache = new ConcurrentHashMap<>();

    public Sessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Cached(Optional<Visitor> visitor, long until) {}

    /** A session as the settings list it. */
    public record Listed(UUID id, BrowserName browser, Instant createdAt, Instant seenAt, boolean present) {}

    /**
     * Begins a session.
     *
     * @return the cookie's token, which is kept nowhere
     */
    String begin(UUID account, String browser) {
        String token = Secrets.next();
        Instant now = clock.instant();
        String shortened = browser.length() > BROWSER_LIMIT ? browser.substring(0, BROWSER_LIMIT) : browser;
        database.read(db -> {
            db.deleteFrom(SESSION).where(SESSION.EXPIRES_AT.lt(now)).execute();
            return db.insertInto(SESSION)
                    .set(SESSION.TOKEN_HASH, Secrets.hash(token))
                    .set(SESSION.ID, Ids.next())
                    .set(SESSION.ACCOUNT_ID, account)
                    .set(SESSION.CSRF_TOKEN, Secrets.next())
                    .set(SESSION.BROWSER, shortened)
                    .set(SESSION.CREATED_AT, now)
                    .set(SESSION.SEEN_AT, now)
                    .set(SESSION.EXPIRES_AT, now.plus(LONGEST))
                    .execute();
        });
        return token;
    }

    /** Returns who is signed in with a token. */
    Optional<Visitor> visitor(String token) {
        Cached cached = cache.get(token);
        if (cached != null && cached.until - System.nanoTime() > 0) {
            return cached.visitor;
        }
        Optional<Visitor> visitor = load(token);
        if (cache.size() >= CACHE_LIMIT) {
            cache.clear();
        }
        if (visitor.isPresent()) {
            cache.put(token, new Cached(visitor, System.nanoTime() + BELIEVED.toNanos()));
        }
        return visitor;
    }

    private Optional<Visitor> load(String token) {
        Instant now = clock.instant();
        byte[] hash = Secrets.hash(token);
        Optional<Record> row = database.read(db -> db.select()
                .from(SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
                .where(SESSION.TOKEN_HASH.eq(hash))
                .and(SESSION.EXPIRES_AT.gt(now))
                .and(SESSION.SEEN_AT.gt(now.minus(IDLE)))
                .fetchOptional(found -> found));
        row.filter(found -> found.get(SESSION.SEEN_AT).isBefore(now.minus(SEEN_STEP)))
                .ifPresent(found -> seen(hash, now));
        return row.map(Sessions::visitor);
    }

    private void seen(byte[] hash, Instant now) {
        database.read(db -> db.update(SESSION)
                .set(SESSION.SEEN_AT, now)
                .where(SESSION.TOKEN_HASH.eq(hash))
                .execute());
    }

    private static Visitor visitor(Record row) {
        Account account = Accounts.account(row);
        return new Visitor(
                account.id(),
                account.workspace(),
                account.name(),
                row.get(SESSION.ID),
                account.language(),
                account.theme(),
                account.zone(),
                account.shortcuts(),
                row.get(SESSION.CSRF_TOKEN));
    }

    /** Returns the sessions of an account, the last used first; {@code present} is the one that asks, null when none does. */
    List<Listed> of(UUID account, @Nullable UUID present) {
        return database.read(db -> db.selectFrom(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(account))
                .and(SESSION.EXPIRES_AT.gt(clock.instant()))
                .orderBy(SESSION.SEEN_AT.desc())
                .limit(100)
                .fetch(row -> new Listed(
                        row.getId(),
                        BrowserName.of(row.getBrowser()),
                        row.getCreatedAt(),
                        row.getSeenAt(),
                        row.getId().equals(present))));
    }

    /** Ends a session of an account; false when it has none with this id. */
    boolean end(UUID account, UUID session) {
        int rows = database.read(db -> db.deleteFrom(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(account))
                .and(SESSION.ID.eq(session))
                .execute());
        cache.clear();
        return rows == 1;
    }

    /** Ends all sessions of an account but one; all when it is null. */
    void endOthers(UUID account, @Nullable UUID present) {
        Condition others = present == null ? DSL.noCondition() : SESSION.ID.ne(present);
        database.read(db -> db.deleteFrom(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(account))
                .and(others)
                .execute());
        cache.clear();
    }

    /** Forgets what it believes, after somebody has changed his settings. */
    void forget() {
        cache.clear();
    }
}
