package piilo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static piilo.database.schema.Tables.WORKSPACE;

import org.junit.jupiter.api.Test;
import piilo.TestDatabase;

class TableSizesTest {
    private static final int MANY = 300;

    @Test
    void theDatabaseKnowsOfRowsThatWereJustWritten() {
        for (int i = 0; i < MANY; i++) {
            TestDatabase.workspace();
        }

        TableSizes.count(TestDatabase.database());

        long believed = TestDatabase.database()
                .read(db -> db.fetchSingle(
                                "select table_rows from information_schema.tables where table_schema = database() and table_name = ?",
                                WORKSPACE.getName())
                        .get(0, Long.class));
        assertThat(believed).isGreaterThan(MANY / 2);
    }
}
