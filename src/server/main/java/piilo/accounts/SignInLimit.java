package piilo.accounts;

import static piilo.database.schema.Tables.SIGN_IN_FAILURE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import piilo.database.Database;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** Slows down who guesses passwords: so many failures for an account, or from an address, and it is closed for a while. */
public final class SignInLimit {
    static final int FAILURES_OF_ACCOUNT = 10;
    static final int FAILURES_OF_ADDRESS = 40;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Database database;
    private final Clock clock;

    public SignInLimit(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Lets an attempt pass.
     *
     * @throws PiiloException {@link Fault#TOO_MANY} when there were too many failures within {@link #WINDOW}
     */
    void check(String email, String address) {
        if (failures(account(email)) >= FAILURES_OF_ACCOUNT || failures(address(address)) >= FAILURES_OF_ADDRESS) {
            throw new PiiloException(Fault.TOO_MANY, "Too many attempts to sign in; try again in a quarter of an hour");
        }
    }

    /**
     * Lets an attempt pass that names no account.
     *
     * @throws PiiloException {@link Fault#TOO_MANY} when there were too many failures from the address within {@link #WINDOW}
     */
    void checkAddress(String address) {
        if (failures(address(address)) >= FAILURES_OF_ADDRESS) {
            throw new PiiloException(Fault.TOO_MANY, "Too many attempts; try again in a quarter of an hour");
        }
    }

    private int failures(byte[] subject) {
        Instant since = clock.instant().minus(WINDOW);
        return database.read(db -> db.fetchCount(
                SIGN_IN_FAILURE, SIGN_IN_FAILURE.SUBJECT.eq(subject).and(SIGN_IN_FAILURE.FAILED_AT.gt(since))));
    }

    void failed(String email, String address) {
        forgetOld();
        failed(account(email));
        failed(address(address));
    }

    void failedFrom(String address) {
        forgetOld();
        failed(address(address));
    }

    private void forgetOld() {
        database.read(db -> db.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.FAILED_AT.lt(clock.instant().minus(WINDOW)))
                .execute());
    }

    private void failed(byte[] subject) {
        database.read(db -> db.insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.SUBJECT, subject)
                .set(SIGN_IN_FAILURE.FAILED_AT, clock.instant())
                .set(SIGN_IN_FAILURE.ID, Ids.next())
                .execute());
    }

    /** Forgets the failures of an account whose owner has come in. */
    void succeeded(String email) {
        database.read(db -> db.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.SUBJECT.eq(account(email)))
                .execute());
    }

    private static byte[] account(String email) {
        return Secrets.hash("account " + email.toLowerCase(Locale.ROOT));
    }

    private static byte[] address(String address) {
        return Secrets.hash("address " + address);
    }
}
