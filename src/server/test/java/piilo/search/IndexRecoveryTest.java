package piilo.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import piilo.TestDatabase;
import piilo.companies.Employment;
import piilo.contacts.Contact;
import piilo.database.Database;
import piilo.journal.Forgetting;

class IndexRecoveryTest {
    @TempDir
    Path temporary;

    private final Network network = new Network();
    private Path folder;

    @BeforeEach
    void name() {
        folder = temporary.resolve("index");
    }

    @Test
    void losesNothingWhenTheFolderIsDeleted() throws IOException {
        try (SearchIndex index = Indexes.opened(folder)) {
            network.journal.listen(index);
            network.note(network.contact("Aino", "Korhonen"), "Tapaaminen huomenna");
        }
        delete(folder);

        try (SearchIndex index = Indexes.opened(folder)) {
            assertThat(total(index, "tapaamisesta")).isEqualTo(1);
            assertThat(index.differences()).isZero();
        }
    }

    @Test
    void readsWhatWasWrittenWhileItWasClosed() {
        Indexes.opened(folder).close();
        network.contact("Aino", "Korhonen");

        try (SearchIndex index = new SearchIndex(folder, network.database)) {
            assertThat(total(index, "korhonen")).isEqualTo(1);
            assertThat(index.rebuilding()).isFalse();
            assertThat(index.differences()).isZero();
        }
    }

    @Test
    void buildsAnIndexAnewThatIsOlderThanWhatTheJournalStillTells() {
        Employment job =
                network.employ(network.contact("Aino", "Korhonen"), network.company("Kaiku"), "Harmonikkataiteilija");
        Indexes.opened(folder).close();
        network.delete(job);
        new Forgetting(network.database, List.of()).run(Instant.now().plusSeconds(1));

        try (SearchIndex index = Indexes.opened(folder)) {
            assertThat(total(index, "korhonen")).isEqualTo(1);
            assertThat(total(index, "harmonikkataiteilija")).isZero();
            assertThat(index.differences()).isZero();
        }
    }

    @Test
    void buildsADamagedIndexAnewAndKeepsTheDamagedOneAside() throws IOException {
        network.contact("Aino", "Korhonen");
        Indexes.opened(folder).close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        try (SearchIndex index = Indexes.opened(folder)) {
            assertThat(total(index, "korhonen")).isEqualTo(1);
            assertThat(index.differences()).isZero();
        }
        assertThat(temporary.resolve("index.damaged")).isNotEmptyDirectory();
    }

    @Test
    void buildsAnIndexOfAnotherVersionAnew() throws IOException {
        network.contact("Aino", "Korhonen");
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(
                    java.util.Map.of("version", "0.0", "unfinished", "false").entrySet());
            writer.commit();
        }

        try (SearchIndex index = Indexes.opened(folder)) {
            assertThat(total(index, "korhonen")).isEqualTo(1);
            assertThat(index.differences()).isZero();
        }
    }

    @Test
    void rebuildsWhileItIsWrittenToAndSearched() throws Exception {
        Contact contact = network.contact("Aino", "Korhonen");
        try (SearchIndex index = Indexes.opened(folder);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            network.journal.listen(index);
            Future<Void> rebuilds = threads.submit(() -> {
                for (int i = 0; i < 5; i++) {
                    index.rebuild();
                }
                return null;
            });
            for (int i = 0; i < 50; i++) {
                network.delete(network.note(contact, "muistio" + i));
                network.note(contact, "kirje" + i);
                assertThat(total(index, "aino korhonen kirje" + i)).isEqualTo(1);
                assertThat(total(index, "muistio" + i)).isZero();
            }
            rebuilds.get();

            assertThat(index.differences()).isZero();
        }
    }

    @Test
    void showsEachOfManyWritersHisOwnWrite() throws Exception {
        List<Network> networks = List.of(network, new Network(), new Network());
        try (SearchIndex index = Indexes.opened(folder);
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Long>> writers = IntStream.range(0, 120)
                    .<Callable<Long>>mapToObj(i -> () -> written(index, networks.get(i % 3), "Sukunimi" + i))
                    .toList();

            for (Future<Long> writer : threads.invokeAll(writers)) {
                assertThat(writer.get()).isEqualTo(1);
            }
            assertThat(index.differences()).isZero();
        }
    }

    /** Writes, one after the other within a workspace, and has it indexed, all at once. */
    private static long written(SearchIndex index, Network writer, String name) {
        synchronized (writer) {
            writer.contact("Aino", name);
        }
        index.written(writer.workspace);
        return index.search(writer.workspace, '"' + name + '"', Set.of(), 0, 1).total();
    }

    @Test
    void goesOnFromAnyStateOfTheFolder() throws Exception {
        try (SearchIndex index = Indexes.opened(folder)) {
            network.journal.listen(index);
            for (int i = 0; i < 8; i++) {
                network.note(network.contact("Aino", "Korhonen"), "Tapaaminen " + i);
                copy(folder, temporary.resolve("copy" + i));
            }
        }
        for (int i = 0; i < 8; i++) {
            try (SearchIndex index = Indexes.opened(temporary.resolve("copy" + i))) {
                assertThat(total(index, "tapaaminen")).isEqualTo(8);
                assertThat(index.differences()).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 40})
    void losesNothingWhenTheServerIsKilled(int writes) throws Exception {
        Process server = writingProcess();
        try (BufferedReader output = server.inputReader(StandardCharsets.UTF_8)) {
            String last = WritingProcess.INDEXED + writes;
            assertThat(output.lines().anyMatch(last::equals)).isTrue();
        } finally {
            server.destroyForcibly().waitFor();
        }

        try (SearchIndex index = Indexes.opened(folder)) {
            assertThat(total(index, "kirje")).isGreaterThanOrEqualTo(writes);
            assertThat(index.differences()).isZero();
        }
    }

    private Process writingProcess() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName())
                .redirectError(temporary.resolve("errors").toFile())
                .start();
        Database.Connection connection = TestDatabase.connection();
        PrintStream input = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        List.of(
                        connection.url(),
                        connection.user(),
                        connection.password(),
                        network.workspace.toString(),
                        folder.toString())
                .forEach(input::println);
        return process;
    }

    private long total(SearchIndex index, String text) {
        return index.search(network.workspace, text, Set.of(), 0, 10).total();
    }

    /** Copies file by file while the index is being written, so that the copy may be of no one moment; what vanishes meanwhile is left out. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                try {
                    Files.copy(file, to.resolve(file.getFileName().toString()));
                } catch (NoSuchFileException | FileAlreadyExistsException gone) {
                    assertThat(gone).hasMessageContaining(file.getFileName().toString());
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
