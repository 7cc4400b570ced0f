package piilo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationHistoryTest {
    @Test
    void knowsWhatFlywayHasAppliedAndAsksItWhenAnythingIsOtherwise(@TempDir Path folder) throws SQLException {
        try (EmbeddedServer server = EmbeddedTesting.start(folder)) {
            boolean empty = complete(server);
            Migrations.run(server.url(), server.user(), server.password(), Migrations.ON_CLASS_PATH);
            boolean migrated = complete(server);
            EmbeddedTesting.execute(
                    server, "update flyway_schema_history set checksum = checksum + 1 where installed_rank = 2");
            boolean otherText = complete(server);
            EmbeddedTesting.execute(
                    server,
                    "update flyway_schema_history set checksum = checksum - 1, success = 0 where installed_rank = 2");
            boolean failed = complete(server);
            EmbeddedTesting.execute(server, "update flyway_schema_history set success = 1 where installed_rank = 2");
            boolean mended = complete(server);
            EmbeddedTesting.execute(server, "delete from flyway_schema_history order by installed_rank desc limit 1");

            assertThat(empty).isFalse();
            assertThat(migrated).isTrue();
            assertThat(otherText).isFalse();
            assertThat(failed).isFalse();
            assertThat(mended).isTrue();
            assertThat(complete(server)).isFalse();
        }
    }

    private static boolean complete(EmbeddedServer server) {
        return MigrationHistory.complete(server.url(), server.user(), server.password());
    }
}
