package piilo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static piilo.database.schema.Tables.WORKSPACE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableSizesTest {
    private static final int MANY = 3000;

    @TempDir
    Path folder;

    @BeforeAll
    static void shareBase() {
        EmbeddedTesting.shareBase();
    }

    private static Database database(EmbeddedServer server) {
        return new Database(new Database.Connection(server.url(), server.user(), server.password(), 2, 30_000));
    }

    @Test
    void theDatabaseKnowsOfRowsThatWereWrittenJustBeforeItEnded() throws Exception {
        try (EmbeddedServer server = EmbeddedTesting.start(folder)) {
            Migrations.run(server.url(), server.user(), server.password(), Migrations.ON_CLASS_PATH);
            EmbeddedTesting.execute(
                    server,
                    "insert into workspace (id, name, created_at) select unhex(md5(seq)), seq, now() from seq_1_to_"
                            + MANY);
        }

        try (EmbeddedServer server = EmbeddedTesting.start(folder);
                Database database = database(server)) {
            TableSizes.count(database);

            String believed = EmbeddedTesting.query(
                    server,
                    "select table_rows from information_schema.tables where table_schema = database() and table_name = '"
                            + WORKSPACE.getName() + "'");
            assertThat(Integer.parseInt(believed)).isGreaterThan(MANY / 2);
        }
    }
}
