package piilo.following;

import static piilo.database.schema.Tables.DIGEST;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Names;

/** Which accounts want a digest and how often, when it is sent next, and how it went the last time. */
public final class Digests {
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int FAILURE_LIMIT = 500;
    private static final int AT_ONCE = 500;

    private final Database database;

    public Digests(Database database) {
        this.database = database;
    }

    /** How often. */
    enum Frequency {
        DAILY,
        WEEKLY;

        /** Returns the next time after another: seven in the morning where the user is, of any day or of a Monday. */
        Instant after(Instant time, ZoneId zone) {
            ZonedDateTime local = time.atZone(zone);
            ZonedDateTime next = local.with(MORNING);
            if (!next.isAfter(local)) {
                next = next.plusDays(1).with(MORNING);
            }
            return (this == DAILY ? next : next.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))).toInstant();
        }
    }

    /**
     * An account's digest.
     *
     * @param frequency null for never
     * @param failure why it failed the last time, in the words of the mail server
     */
    record Digest(
            UUID account,
            @Nullable Frequency frequency,
            @Nullable Instant sentAt,
            @Nullable Instant failedAt,
            @Nullable String failure) {
        /** Returns whether the last one failed, and not one before it. */
        public boolean failed() {
            return failedAt != null && (sentAt == null || failedAt.isAfter(sentAt));
        }
    }

    Digest of(UUID account) {
        return database.read(db -> db.selectFrom(DIGEST)
                        .where(DIGEST.ACCOUNT_ID.eq(account))
                        .fetchOptional(row -> new Digest(
                                account,
                                Names.read(Frequency.class, row.getFrequency()),
                                row.getSentAt(),
                                row.getFailedAt(),
                                row.getFailure())))
                .orElseGet(() -> new Digest(account, null, null, null, null));
    }

    void choose(UUID account, Optional<Frequency> frequency, Instant now, ZoneId zone) {
        @Nullable String name = Names.of(frequency.orElse(null));
        @Nullable Instant next = frequency.map(one -> one.after(now, zone)).orElse(null);
        database.read(db -> db.insertInto(DIGEST)
                .set(DIGEST.ACCOUNT_ID, account)
                .set(DIGEST.FREQUENCY, name)
                .set(DIGEST.NEXT_AT, next)
                .onDuplicateKeyUpdate()
                .set(DIGEST.FREQUENCY, name)
                .set(DIGEST.NEXT_AT, next)
                .execute());
    }

    /** Returns the accounts whose digest is to be sent by now. */
    List<UUID> due(Instant now) {
        return database.read(db -> db.select(DIGEST.ACCOUNT_ID)
                .from(DIGEST)
                .where(DIGEST.NEXT_AT.le(now))
                .orderBy(DIGEST.NEXT_AT)
                .limit(AT_ONCE)
                .fetch(DIGEST.ACCOUNT_ID));
    }

    void plan(UUID account, Instant next) {
        database.read(db -> db.update(DIGEST)
                .set(DIGEST.NEXT_AT, next)
                .where(DIGEST.ACCOUNT_ID.eq(account))
                .and(DIGEST.FREQUENCY.isNotNull())
                .execute());
    }

    void sent(UUID account, Instant now) {
        database.read(db -> db.insertInto(DIGEST)
                .set(DIGEST.ACCOUNT_ID, account)
                .set(DIGEST.SENT_AT, now)
                .onDuplicateKeyUpdate()
                .set(DIGEST.SENT_AT, now)
                .execute());
    }

    void failed(UUID account, Instant now, String why) {
        String failure = why.length() > FAILURE_LIMIT ? why.substring(0, FAILURE_LIMIT) : why;
        database.read(db -> db.insertInto(DIGEST)
                .set(DIGEST.ACCOUNT_ID, account)
                .set(DIGEST.FAILED_AT, now)
                .set(DIGEST.FAILURE, failure)
                .onDuplicateKeyUpdate()
                .set(DIGEST.FAILED_AT, now)
                .set(DIGEST.FAILURE, failure)
                .execute());
    }
}
