package piilo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchTest {
    @Test
    void measuresASmallNetworkAndReportsTheFiguresBesideTheirGoals(@TempDir Path data) {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        BenchCommand command = new BenchCommand(new PrintStream(report, true, StandardCharsets.UTF_8));

        int status = new CommandLine(command)
                .execute(
                        "--contacts=200",
                        "--notes=400",
                        "--seconds=1",
                        "--rounds=1",
                        "--only=note",
                        "--data=" + data.resolve("bench"));

        assertThat(status).isZero();
        assertThat(report.toString(StandardCharsets.UTF_8))
                .contains("| processor |")
                .contains("| at most 1,000 ms |")
                .contains("not found: **0**")
                .doesNotContain("could not be measured");
    }
}
