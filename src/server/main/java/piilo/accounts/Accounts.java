package piilo.accounts;

import static piilo.database.schema.Tables.ACCOUNT;
import static piilo.database.schema.Tables.WORKSPACE;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import piilo.database.Database;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.text.Language;

/** The accounts, each with a workspace of its own. */
public final class Accounts {
    private final Database database;

    public Accounts(Database database) {
        this.database = database;
    }

    /** Whether anybody has an account yet. */
    public boolean any() {
        return database.read(db -> db.fetchExists(ACCOUNT));
    }

    /**
     * Makes the first account and its workspace.
     *
     * @throws PiiloException {@link Fault#CONFLICT} when there is an account already
     */
    public synchronized UUID createFirst(String email, String name, String password) {
        if (any()) {
            throw new PiiloException(Fault.CONFLICT, "There is an account already");
        }
        return create(email, name, password);
    }

    /**
     * Makes an account and its workspace.
     *
     * @param password in clear, already found good enough
     * @return the account's id
     * @throws PiiloException {@link Fault#CONFLICT} when the address has an account
     */
    public UUID create(String email, String name, String password) {
        return createHashed(email, name, Passwords.hash(password));
    }

    /** Makes an account whose password has been hashed already. */
    UUID createHashed(String email, String name, String hash) {
        UUID account = Ids.next();
        UUID workspace = Ids.next();
        Instant now = Instant.now();
        database.inTransaction(db -> {
            if (db.fetchExists(ACCOUNT, ACCOUNT.EMAIL.eq(email))) {
                throw new PiiloException(Fault.CONFLICT, "The address has an account already");
            }
            db.insertInto(WORKSPACE)
                    .set(WORKSPACE.ID, workspace)
                    .set(WORKSPACE.NAME, name)
                    .set(WORKSPACE.CREATED_AT, now)
                    .execute();
            return db.insertInto(ACCOUNT)
                    .set(ACCOUNT.ID, account)
                    .set(ACCOUNT.WORKSPACE_ID, workspace)
                    .set(ACCOUNT.EMAIL, email)
                    .set(ACCOUNT.NAME, name)
                    .set(ACCOUNT.PASSWORD_HASH, hash)
                    .set(ACCOUNT.TIME_ZONE, ZoneId.systemDefault().getId())
                    .set(ACCOUNT.CREATED_AT, now)
                    .execute();
        });
        return account;
    }

    /** Makes an account that is entered by a link only, until its owner sets a password. */
    public UUID createDemo(String email, String name) {
        return createFirst(email, name, Secrets.next());
    }

    Optional<Account> byEmail(String email) {
        return database.read(
                db -> db.selectFrom(ACCOUNT).where(ACCOUNT.EMAIL.eq(email)).fetchOptional(Accounts::account));
    }

    Optional<Account> find(UUID id) {
        return database.read(
                db -> db.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id)).fetchOptional(Accounts::account));
    }

    /** Returns the account that was made first. */
    public Optional<UUID> first() {
        return database.read(db ->
                db.select(ACCOUNT.ID).from(ACCOUNT).orderBy(ACCOUNT.ID).limit(1).fetchOptional(ACCOUNT.ID));
    }

    /** Returns the workspace of an account. */
    public Optional<UUID> workspace(UUID account) {
        return find(account).map(Account::workspace);
    }

    static Account account(Record row) {
        return new Account(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.WORKSPACE_ID),
                row.get(ACCOUNT.EMAIL),
                row.get(ACCOUNT.NAME),
                row.get(ACCOUNT.PASSWORD_HASH),
                Language.of(row.get(ACCOUNT.LANGUAGE)).orElse(null),
                row.get(ACCOUNT.THEME),
                zone(row.get(ACCOUNT.TIME_ZONE)),
                row.get(ACCOUNT.SHORTCUTS));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneId.systemDefault();
        }
    }

    void changePassword(UUID account, String password) {
        String hash = Passwords.hash(password);
        database.read(db -> db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .where(ACCOUNT.ID.eq(account))
                .execute());
    }

    void changePreferences(UUID account, Preferences preferences) {
        database.read(db -> db.update(ACCOUNT)
                .set(ACCOUNT.NAME, preferences.name())
                .set(
                        ACCOUNT.LANGUAGE,
                        preferences.language() == null
                                ? null
                                : preferences.language().code())
                .set(ACCOUNT.THEME, preferences.theme())
                .set(ACCOUNT.TIME_ZONE, preferences.zone().getId())
                .set(ACCOUNT.SHORTCUTS, preferences.shortcuts())
                .where(ACCOUNT.ID.eq(account))
                .execute());
    }

    void changeTheme(UUID account, @Nullable String theme) {
        database.read(db -> db.update(ACCOUNT)
                .set(ACCOUNT.THEME, theme)
                .where(ACCOUNT.ID.eq(account))
                .execute());
    }
}
