package piilo.accounts;

import static piilo.database.schema.Tables.ACCOUNT;

import java.util.Optional;
import java.util.UUID;
import piilo.database.Database;
import piilo.http.Visitor;

/** Whom to write to by mail. */
public final class Recipients {
    private final Database database;

    public Recipients(Database database) {
        this.database = database;
    }

    /** Somebody with an account. */
    public record Recipient(String email, Visitor visitor) {}

    /** Returns who has an account; empty when it is gone. */
    public Optional<Recipient> find(UUID account) {
        return database.read(db -> db.select()
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOptional(row -> new Recipient(row.get(ACCOUNT.EMAIL), ApiTokens.visitor(row))));
    }
}
