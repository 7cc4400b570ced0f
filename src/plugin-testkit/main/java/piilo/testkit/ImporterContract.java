package piilo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import piilo.api.CompanyLine;
import piilo.api.ContactLine;
import piilo.api.Entry;
import piilo.api.FavourLine;
import piilo.api.IgnoredEntry;
import piilo.api.ImportOptions;
import piilo.api.Importer;
import piilo.api.InteractionLine;
import piilo.api.LeadLine;
import piilo.api.Line;
import piilo.api.NoteLine;
import piilo.api.Recognition;
import piilo.api.SkippedLine;
import piilo.api.Upload;

/** Holds what is asked of every importer; a plugin extends it once per importer and names the importer, its samples and a file of somebody else's. */
public abstract class ImporterContract {
    private static final ImportOptions OPTIONS = new ImportOptions(true, ZoneId.of("Europe/Helsinki"));
    private static final ImportOptions WITHOUT_BODIES = new ImportOptions(false, ZoneId.of("Europe/Helsinki"));

    /** Makes the importer, anew for each call. */
    protected abstract Importer importer();

    /** Returns uploads that the importer reads; at least one, and together at least one line that is not skipped. */
    protected abstract List<Upload> samples();

    /** Returns a well-formed upload of another kind. */
    protected abstract Upload foreign();

    @Test
    void itsIdIsMadeOfLowerCaseLettersDigitsAndHyphens() {
        assertThat(importer().id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void recognisesItsSamples() throws IOException {
        assertThat(samples()).isNotEmpty();
        for (Upload sample : samples()) {
            assertThat(importer().recognise(sample)).as(sample.name()).isNotEqualTo(Recognition.NO);
        }
    }

    @Test
    void recognisesItsSamplesUnderAnyName() throws IOException {
        for (Upload sample : samples()) {
            Upload renamed = Uploads.of("untitled.bin", sample.entries().toArray(Entry[]::new));

            assertThat(importer().recognise(renamed))
                    .as(sample.name())
                    .isEqualTo(importer().recognise(sample));
        }
    }

    @Test
    void doesNotRecogniseForeignEmptyOrRandomFiles() throws IOException {
        String name = samples().getFirst().name();

        assertThat(importer().recognise(foreign())).isEqualTo(Recognition.NO);
        assertThat(importer().recognise(Uploads.bytes(name, new byte[0]))).isEqualTo(Recognition.NO);
        for (byte[] bytes : HostileBytes.random()) {
            assertThat(importer().recognise(Uploads.bytes(name, bytes))).isEqualTo(Recognition.NO);
        }
    }

    @Test
    void readsSomethingFromItsSamples() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Upload sample : samples()) {
            importer().read(sample, OPTIONS, lines::add);
        }

        assertThat(lines).anyMatch(line -> !(line instanceof SkippedLine) && !(line instanceof IgnoredEntry));
    }

    @Test
    void readingTwiceGivesTheSameLines() throws IOException {
        for (Upload sample : samples()) {
            assertThat(read(sample, OPTIONS)).as(sample.name()).isEqualTo(read(sample, OPTIONS));
        }
    }

    @Test
    void givesEachKeyOnceWithinAnUpload() throws IOException {
        for (Upload sample : samples()) {
            Set<String> seen = new HashSet<>();
            for (Line line : read(sample, OPTIONS)) {
                String key = key(line);
                assertThat(key == null || seen.add(line.getClass().getSimpleName() + " " + key))
                        .as("key %s of %s is new", key, line.source())
                        .isTrue();
            }
        }
    }

    /** A key that comes twice would make the second line overwrite what the first has just written. */
    private static @Nullable String key(Line line) {
        return switch (line) {
            case ContactLine contact -> contact.key();
            case InteractionLine interaction -> interaction.key();
            case FavourLine favour -> favour.key();
            case LeadLine lead -> lead.key();
            case NoteLine note -> note.key();
            case CompanyLine _, SkippedLine _, IgnoredEntry _ -> null;
        };
    }

    @Test
    void namesAnEntryOfTheUploadInEachLine() throws IOException {
        for (Upload sample : samples()) {
            List<String> entries = sample.entries().stream().map(Entry::name).toList();
            for (Line line : read(sample, OPTIONS)) {
                assertThat(entries).contains(line.source().entry());
                assertThat(line.source().line()).isNotNegative();
            }
        }
    }

    @Test
    void leavesNothingNullThatMustBeThere() throws IOException {
        for (Upload sample : samples()) {
            for (Line line : read(sample, OPTIONS)) {
                assertThat(Completeness.gaps(line)).as(line.toString()).isEmpty();
            }
        }
    }

    @Test
    void givesNoBodiesUnlessAsked() throws IOException {
        for (Upload sample : samples()) {
            assertThat(read(sample, WITHOUT_BODIES))
                    .noneMatch(line -> line instanceof InteractionLine interaction && interaction.body() != null);
        }
    }

    @Test
    void letsTheServersRefusalThrough() throws IOException {
        for (Upload sample : samples()) {
            if (!read(sample, OPTIONS).isEmpty()) {
                assertThatThrownBy(() -> importer().read(sample, OPTIONS, _ -> {
                            throw new EnoughLines();
                        }))
                        .isInstanceOf(EnoughLines.class);
            }
        }
    }

    @Test
    void closesWhatItOpens() throws IOException {
        for (Upload sample : samples()) {
            WatchedUpload watched = new WatchedUpload(sample);

            importer().recognise(watched);
            importer().read(watched, OPTIONS, _ -> {});

            assertThat(watched.opened()).isPositive();
            assertThat(watched.stillOpen()).isEmpty();
        }
    }

    @Test
    void meetsHostileBytesWithARefusalOrSkippedLines() {
        for (Upload sample : samples()) {
            for (Upload hostile : HostileBytes.variantsOf(sample)) {
                readCalmly(hostile);
            }
        }
    }

    /** A refusal is an {@link IOException}; anything else that is thrown fails the test. */
    private void readCalmly(Upload hostile) {
        Consumer<Line> lines = line -> assertThat(Completeness.gaps(line)).isEmpty();
        try {
            importer().recognise(hostile);
            importer().read(hostile, OPTIONS, lines);
        } catch (IOException refusal) {
            assertThat(refusal.getMessage()).as("what the user reads").isNotBlank();
        } catch (RuntimeException defect) {
            throw new AssertionError("A damaged " + hostile.name() + " must be refused, not thrown at", defect);
        }
    }

    private List<Line> read(Upload upload, ImportOptions options) throws IOException {
        List<Line> lines = new ArrayList<>();
        importer().read(upload, options, lines::add);
        return lines;
    }

    private static final class EnoughLines extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
