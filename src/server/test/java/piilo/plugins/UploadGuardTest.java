package piilo.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import piilo.fault.Fault;
import piilo.testkit.PluginArchiveBuilder;

class UploadGuardTest {
    private static final byte[] TEXT = "First Name,Last Name\nMaija,Meikäläinen\n".getBytes(StandardCharsets.UTF_8);
    private static final int CENTRAL = 0x02014b50;

    @TempDir
    Path folder;

    @Test
    void letsAnOrdinaryArchivePass() throws IOException {
        byte[] archive = zip(
                "Connections.csv",
                TEXT,
                "Jobs/Job Applications.csv",
                TEXT,
                "Articles/Articles/own.html",
                TEXT,
                "photo.jpg",
                TEXT);

        assertPasses(archive);
    }

    @Test
    void letsASingleFilePass() throws IOException {
        assertPasses(TEXT);
    }

    @Test
    void letsALetterWrittenWithAWordProcessorPass() throws IOException {
        assertPasses(zip("Resumes/cv.docx", zip("word/document.xml", TEXT)));
    }

    @Test
    void letsTextThatPacksWellPass() throws IOException {
        assertPasses(zip("messages.csv", "\n".repeat(900_000).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesAnEmptyFileAndAnArchiveWithNothingInIt() throws IOException {
        assertRefused(new byte[0], "empty");
        assertRefused(zip(), "empty");
        assertRefused(zip("folder/", new byte[0]), "empty");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        UploadRefused refusal = refusal(TEXT, new UploadGuard(10, 10, 100));

        assertThat(refusal.fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(refusal.reason().key()).isEqualTo("plugins.upload.bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.csv",
                "a/../../evil.csv",
                "/etc/passwd",
                "C:/evil.csv",
                "..\\evil.csv",
                "a\\..\\evil.csv",
                "\\evil.csv",
                "c:evil.csv",
                "a/..",
                "nul\0.csv",
                "line\nbreak.csv"
            })
    void refusesNamesThatPointOutside(String name) throws IOException {
        assertRefused(zip("Connections.csv", TEXT, name, TEXT), "name");
    }

    @Test
    void refusesTheSameNameTwice() throws IOException {
        byte[] archive = zip("Connections.csv", TEXT, "Donnections.csv", TEXT);

        assertRefused(replaced(archive, "Donnections.csv", "Connections.csv"), "twice");
    }

    @Test
    void refusesAnArchiveWithinAnArchiveByItsNameOrItsBytes() throws IOException {
        assertRefused(zip("inner.zip", TEXT), "nested");
        assertRefused(zip("INNER.7Z", TEXT), "nested");
        assertRefused(zip("photo.jpg", zip("deep.csv", TEXT)), "nested");
        assertRefused(zip("data.bin", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}), "nested");
        assertRefused(zip("data.bin", "Rar!\u001a\u0007\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1)), "nested");
        assertRefused(zip("cv.docx", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}), "nested");
    }

    @Test
    void refusesArchivesOfOtherKinds() throws IOException {
        assertRefused(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}, "other_archive");
    }

    @Test
    void refusesAnArchiveOfArchivesAtOnce() throws IOException {
        Map<String, byte[]> layer = new LinkedHashMap<>();
        byte[] zeros = zip("0.dll", new byte[1 << 20]);
        for (int i = 0; i < 16; i++) {
            layer.put("lib " + i + ".zip", zeros);
        }

        assertRefusedWithin(Duration.ofSeconds(1), PluginArchiveBuilder.packed(layer), "nested");
    }

    @Test
    void refusesABombWithinASecond() throws IOException {
        assertRefusedWithin(Duration.ofSeconds(1), zip("bomb.csv", new byte[64 << 20]), "ratio");
    }

    @Test
    void countsWhatComesOutAndNotWhatTheArchiveSays() throws IOException {
        byte[] archive = zip("bomb.csv", new byte[64 << 20]);
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(central(archive) + 24, 100);

        assertRefused(archive, "damaged");
    }

    @Test
    void boundsAllEntriesTogether() throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            content.put(i + ".csv", new byte[100_000]);
        }

        UploadRefused refusal = refusal(PluginArchiveBuilder.packed(content), new UploadGuard(1 << 20, 100, 500_000));

        assertThat(refusal.fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(refusal.reason().key()).isEqualTo("plugins.upload.inflated");
    }

    @Test
    void refusesAHundredThousandEntriesWithoutReadingThem() throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            content.put(i + ".csv", new byte[0]);
        }

        assertRefusedWithin(Duration.ofSeconds(1), PluginArchiveBuilder.packed(content), "entries");
    }

    @Test
    void refusesADirectoryThatHidesMostOfItsEntries() throws IOException {
        byte[] archive = zip("a.csv", TEXT, "b.csv", TEXT);
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(archive.length - 22 + 10, (short) 1);

        assertRefused(archive, "damaged");
    }

    @Test
    void refusesEntriesThatShareTheirBytes() throws IOException {
        byte[] archive = zip("a.csv", TEXT, "b.csv", TEXT);
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int second = central(archive) + 46 + "a.csv".length();
        assertThat(bytes.getInt(second)).isEqualTo(CENTRAL);
        bytes.putInt(second + 42, 0);

        assertRefused(archive, "damaged");
    }

    @Test
    void refusesAnEntryThatIsNamedOtherwiseInItsOwnHeader() throws IOException {
        byte[] archive = zip("Connections.csv", TEXT);
        archive[30] = 'D';

        assertRefused(archive, "damaged");
    }

    @Test
    void refusesLinks() throws IOException {
        byte[] archive = zip("Connections.csv", "/etc/passwd".getBytes(StandardCharsets.UTF_8));
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(central(archive) + 38, 0120777 << 16);

        assertRefused(archive, "link");
    }

    @Test
    void refusesEncryptedEntries() throws IOException {
        byte[] archive = zip("Connections.csv", TEXT);
        archive[6] |= 1;
        archive[central(archive) + 8] |= 1;

        assertRefused(archive, "encrypted");
    }

    @Test
    void refusesMethodsThatItCannotCount() throws IOException {
        byte[] archive = zip("Connections.csv", TEXT);
        archive[8] = 14;
        archive[central(archive) + 10] = 14;

        assertRefused(archive, "compression");
    }

    @Test
    void refusesAnythingCutOffOrChanged() throws IOException {
        byte[] archive = zip("Connections.csv", TEXT);
        byte[] changed = archive.clone();
        changed[30 + "Connections.csv".length() + 5] ^= 0x55;

        assertRefused(Arrays.copyOf(archive, archive.length - 30), "damaged");
        assertRefused(Arrays.copyOf(archive, 40), "damaged");
        assertRefused(changed, "damaged");
    }

    @Test
    void refusesASecondArchiveHiddenInTheComment() throws IOException {
        byte[] inner = zip("other.csv", TEXT);
        byte[] outer = zip("Connections.csv", TEXT);
        byte[] both = Arrays.copyOf(outer, outer.length + inner.length);
        System.arraycopy(inner, 0, both, outer.length, inner.length);
        ByteBuffer.wrap(both).order(ByteOrder.LITTLE_ENDIAN).putShort(outer.length - 2, (short) inner.length);

        assertRefused(both, "damaged");
    }

    private static byte[] zip(Object... namesAndContents) {
        Map<String, byte[]> content = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            content.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return PluginArchiveBuilder.packed(content);
    }

    private static int central(byte[] archive) {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.getInt(archive.length - 22 + 16);
    }

    private static byte[] replaced(byte[] archive, String from, String to) {
        String text = new String(archive, StandardCharsets.ISO_8859_1).replace(from, to);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void assertPasses(byte[] upload) throws IOException {
        Path file = Files.write(folder.resolve("upload"), upload);
        assertThatCode(() -> UploadGuard.DEFAULT.check(file)).doesNotThrowAnyException();
    }

    private void assertRefused(byte[] upload, String reason) throws IOException {
        assertThat(refusal(upload, UploadGuard.DEFAULT).reason().key()).isEqualTo("plugins.upload." + reason);
    }

    private void assertRefusedWithin(Duration limit, byte[] upload, String reason) throws IOException {
        long began = System.nanoTime();
        assertRefused(upload, reason);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(limit);
    }

    private UploadRefused refusal(byte[] upload, UploadGuard guard) throws IOException {
        Path file = Files.write(folder.resolve("upload"), upload);
        UploadRefused refusal = catchThrowableOfType(UploadRefused.class, () -> guard.check(file));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
