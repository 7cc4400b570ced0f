package piilo.plugin.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.api.IgnoredEntry;
import piilo.api.Line;
import piilo.api.SkippedLine;
import piilo.api.UnreadableUpload;

/** Reads exports that others have published, when they are at hand. */
class SamplesTest {
    /** Counts what became of the lines of a file. */
    private record Count(int found, int hidden, int skipped, int ignored) {
        static final Count NOTHING = new Count(0, 0, 0, 0);

        Count plus(Line line) {
            return switch (line) {
                case SkippedLine skippedLine
                when skippedLine.hidden() -> new Count(found, hidden + 1, skipped, ignored);
                case SkippedLine skippedLine -> new Count(found, hidden, skipped + 1, ignored);
                case IgnoredEntry entry -> new Count(found, hidden, skipped, ignored + 1);
                default -> new Count(found + 1, hidden, skipped, ignored);
            };
        }
    }

    private static Path samples() {
        String given = System.getProperty("piilo.samples");
        Path samples =
                given == null ? Path.of(System.getProperty("piilo.root", "."), "../shared/samples") : Path.of(given);
        assumeTrue(Files.isDirectory(samples.resolve("linkedin")), "no samples at hand");
        return samples.resolve("linkedin");
    }

    private static Map<String, Count> counts(MemoryUpload upload) throws IOException {
        Map<String, Count> counts = new TreeMap<>();
        upload.read(
                false,
                line -> counts.merge(line.source().entry(), Count.NOTHING.plus(line), (old, one) -> old.plus(line)));
        return counts;
    }

    private static MemoryUpload single(Path file) throws IOException {
        return MemoryUpload.file(Objects.requireNonNull(file.getFileName()).toString(), Files.readAllBytes(file));
    }

    @ParameterizedTest
    @CsvSource({
        "flashes_sample_connections.csv, 7, 0, 0",
        "kawsay_Connections.csv, 2, 0, 0",
        "labeldekho_Connections.csv, 10, 0, 0",
        "labeldekho_Messages.csv, 11, 0, 0",
        "silkyrich_sample_export/Connections.csv, 2000, 0, 0",
        "silkyrich_sample_export/Company Follows.csv, 52, 0, 0",
        "silkyrich_sample_export/Invitations.csv, 0, 0, 162",
        "silkyrich_sample_export/Jobs/Job Applications.csv, 25, 0, 0",
        "silkyrich_sample_export/Jobs/Saved Jobs.csv, 8, 0, 0",
        "silkyrich_sample_export/Recommendations_Given.csv, 21, 0, 0",
        "silkyrich_sample_export/Recommendations_Received.csv, 27, 0, 0"
    })
    void readsEachFileAlone(String path, int found, int hidden, int skipped) throws IOException {
        MemoryUpload upload = single(samples().resolve(path));

        assertThat(counts(upload).values()).containsExactly(new Count(found, hidden, skipped, 0));
    }

    @Test
    void readsTheWholeArchive() throws IOException {
        Map<String, Count> counts = counts(MemoryUpload.zip(samples().resolve("silkyrich_sample_export.zip")));

        assertThat(counts).hasSize(45);
        assertThat(counts.get("Connections.csv")).isEqualTo(new Count(2000, 0, 0, 0));
        assertThat(counts.get("messages.csv")).isEqualTo(new Count(0, 0, 20_000, 0));
        assertThat(counts.values().stream().filter(count -> count.ignored == 1)).hasSize(37);
    }

    @Test
    void refusesOrIgnoresEveryOtherFileWithAReason() throws IOException {
        List<String> refused = new ArrayList<>();
        try (var files = Files.walk(samples().resolve("silkyrich_sample_export"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try {
                    counts(single(file));
                } catch (UnreadableUpload e) {
                    refused.add(Objects.requireNonNull(file.getFileName()).toString());
                }
            }
        }

        assertThat(refused)
                .containsExactly(
                        "Ad_Targeting.csv",
                        "Education.csv",
                        "Email Addresses.csv",
                        "Endorsement_Received_Info.csv",
                        "Events.csv",
                        "Job Seeker Preferences.csv",
                        "Learning.csv",
                        "PhoneNumbers.csv",
                        "Positions.csv",
                        "Profile.csv",
                        "SavedJobAlerts.csv",
                        "guide_messages.csv");
    }
}
