package piilo.bench;

import java.nio.ByteBuffer;
import java.util.UUID;
import piilo.database.Database;

/** One of the made-up accounts. */
record Account(UUID id, UUID workspace) {
    static final String LARGE = "large@bench.example";
    static final String SMALL = "small@bench.example";

    /** Finds an account that has been made. */
    static Account of(DataFolder folder, String email) throws java.io.IOException {
        try (Database database = new Database(folder.connection())) {
            return database.read(db -> db.fetchSingle("select id, workspace_id from account where email = ?", email)
                    .map(row -> new Account(id(row.get(0, byte[].class)), id(row.get(1, byte[].class)))));
        }
    }

    static UUID id(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
