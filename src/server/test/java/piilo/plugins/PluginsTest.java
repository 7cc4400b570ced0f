package piilo.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import piilo.api.ContactLine;
import piilo.api.ContactPoint;
import piilo.api.IgnoredEntry;
import piilo.api.Job;
import piilo.api.Line;
import piilo.api.PartialDate;
import piilo.api.PersonName;
import piilo.api.SkippedLine;
import piilo.api.Source;
import piilo.plugins.PluginFailure.Kind;
import piilo.testkit.PluginArchiveBuilder;

class PluginsTest {
    @TempDir
    Path folder;

    private Workbench workbench;

    @BeforeEach
    void setUp() throws IOException {
        workbench = new Workbench(folder);
    }

    @AfterEach
    void tearDown() {
        workbench.close();
    }

    @Test
    void bringsEveryPartOfALineBack() throws Exception {
        workbench.withGoodPlugin();

        List<Line> lines = workbench.read("good", workbench.upload(Workbench.people(1)));

        assertThat(lines)
                .containsExactly(new ContactLine(
                        new Source("people.csv", 2),
                        "asa0@example.org",
                        PersonName.of("Åsa 0", "Mäkelä"),
                        "Head of 2",
                        List.of(new ContactPoint(ContactPoint.Type.EMAIL, "work", "asa0@example.org")),
                        List.of(),
                        "Helsinki",
                        new PartialDate(null, 5, 6),
                        List.of(),
                        List.of(new Job("Company 2", "Engineer", new PartialDate(2020, 3, null), null, true)),
                        List.of("tag"),
                        LocalDate.of(2024, 2, 29),
                        null));
    }

    @Test
    void mendsBrokenSurrogatesInsteadOfFailing() throws Exception {
        workbench.with(
                "odd", "lines.accept(new SkippedLine(new Source(\"x\", 1), false, \"a\\uD83D b \\uD83D\\uDE00\"));");

        Line line = workbench.read("odd", workbench.upload("BAD")).getFirst();

        assertThat(((SkippedLine) line).reason()).isEqualTo("a\uFFFD b \uD83D\uDE00");
    }

    @Test
    void findsAPluginDroppedIntoTheFolder() throws Exception {
        UploadedFile people = workbench.upload(Workbench.people(1));
        assertThat(workbench.plugins().all()).isEmpty();
        assertThat(workbench.plugins().recognise(people)).isEmpty();

        workbench.withGoodPlugin();

        assertThat(workbench.plugins().recognise(people)).contains(new ImporterId("good", "only"));
        assertThat(workbench.listed("good").importers()).containsExactly("only");
    }

    @Test
    void forgetsAPluginThatWasTakenAway() throws Exception {
        workbench.withGoodPlugin();
        assertThat(workbench.plugins().all()).hasSize(1);

        Files.delete(workbench.plugins.resolve("good.jar"));

        assertThat(workbench.plugins().all()).isEmpty();
    }

    @Test
    void showsWhatThePluginSaysOfItself() {
        workbench.withGoodPlugin();

        InstalledPlugin plugin = workbench.listed("good");

        assertThat(plugin.name()).isEqualTo("Plugin good");
        assertThat(plugin.version()).isEqualTo("1.0");
        assertThat(plugin.api()).isEqualTo("0.1");
        assertThat(plugin.licence()).isEqualTo("Apache-2.0");
        assertThat(plugin.reason()).isNull();
    }

    @Test
    void asksNoPluginThatIsSwitchedOff() throws Exception {
        workbench.withGoodPlugin();
        UploadedFile people = workbench.upload(Workbench.people(1));

        workbench.plugins().disable("good");
        assertThat(workbench.listed("good").state()).isEqualTo(PluginState.DISABLED);
        assertThat(workbench.plugins().recognise(people)).isEmpty();
        assertThat(catchThrowableOfType(PluginFailure.class, () -> workbench.read("good", people))
                        .kind())
                .isEqualTo(Kind.UNAVAILABLE);

        workbench.plugins().enable("good");
        assertThat(workbench.plugins().recognise(people)).isPresent();
    }

    @Test
    void takesTheSurestImporter() throws Exception {
        PluginArchiveBuilder.plugin("a-perhaps")
                .importer("return Recognition.PERHAPS;", "")
                .jar(workbench.plugins.resolve("a.jar"));
        workbench.withGoodPlugin();

        assertThat(workbench.plugins().recognise(workbench.upload(Workbench.people(1))))
                .contains(new ImporterId("good", "only"));
        assertThat(workbench.plugins().recognise(workbench.upload("something else")))
                .contains(new ImporterId("a-perhaps", "only"));
    }

    @Test
    void passesOnWhyAnUploadCannotBeReadAndBlamesNoPlugin() throws Exception {
        workbench.with("strict", "throw new UnreadableUpload(\"There is no header.\");");

        PluginFailure failure =
                catchThrowableOfType(PluginFailure.class, () -> workbench.read("strict", workbench.upload("BAD")));

        assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(failure.detail()).isEqualTo("There is no header.");
        assertThat(workbench.listed("strict").reason()).isNull();
    }

    @Test
    void showsNoPluginAHostileUpload() throws Exception {
        workbench.withGoodPlugin();
        byte[] nested = PluginArchiveBuilder.packed(Map.of("inner.zip", new byte[] {1}));
        UploadedFile upload = new UploadedFile(Files.write(folder.resolve("nested"), nested), "nested.zip");

        assertThatThrownBy(() -> workbench.plugins().recognise(upload)).isInstanceOf(UploadRefused.class);
        assertThatThrownBy(() -> workbench.read("good", upload)).isInstanceOf(UploadRefused.class);
    }

    @Test
    void readsTheEntriesOfAnArchive() throws Exception {
        workbench.with(
                "lister",
                "for (Entry entry : upload.entries()) { lines.accept(new IgnoredEntry(new Source(entry.name(), 0), entry.size() + \" \" + new String(entry.head(3)))); }");
        byte[] zip =
                PluginArchiveBuilder.packed(Map.of("folder\\Näin.csv", "BAD text".getBytes(StandardCharsets.UTF_8)));
        UploadedFile upload = new UploadedFile(Files.write(folder.resolve("archive"), zip), "archive.zip");

        assertThat(workbench.read("lister", upload))
                .containsExactly(new IgnoredEntry(new Source("folder/Näin.csv", 0), "8 BAD"));
    }

    @Test
    void thePluginWaitsWhileItsLinesAreWorkedOn() throws Exception {
        workbench.withGoodPlugin();
        UploadedFile people = workbench.upload(Workbench.people(15_000));
        List<Line> lines = new ArrayList<>();
        List<Boolean> waited = new ArrayList<>();

        workbench.plugins().read(new ImporterId("good", "only"), people, Workbench.OPTIONS, line -> {
            if (lines.isEmpty()) {
                waited.add(isStillRunningAfter(Duration.ofMillis(700)));
            }
            lines.add(line);
        });

        assertThat(waited).containsExactly(true);
        assertThat(lines).hasSize(15_000);
    }

    private static boolean isStillRunningAfter(Duration time) {
        ProcessHandle child = ProcessHandle.current().children().findFirst().orElseThrow();
        try {
            child.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException running) {
            return true;
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void passesOnWhatTheTakerOfLinesThrows() throws Exception {
        workbench.withGoodPlugin();
        UploadedFile people = workbench.upload(Workbench.people(10));

        assertThatThrownBy(
                        () -> workbench.plugins().read(new ImporterId("good", "only"), people, Workbench.OPTIONS, _ -> {
                            throw new UnsupportedOperationException("enough");
                        }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(workbench.listed("good").reason()).isNull();
    }

    @Test
    void endsAtOnceWhenItIsCancelled() throws Exception {
        workbench.with(
                "endless",
                "lines.accept(new SkippedLine(new Source(\"x\", 1), false, \"one\")); try { Thread.sleep(1_100); } catch (InterruptedException e) { } lines.accept(new SkippedLine(new Source(\"x\", 2), false, \"two\")); while (true) { Thread.onSpinWait(); }");
        UploadedFile upload = workbench.upload("BAD");
        List<ProcessHandle> others = ProcessHandle.current().descendants().toList();
        CountDownLatch reading = new CountDownLatch(1);
        FutureTask<Throwable> task = new FutureTask<>(() -> catchThrowableOfType(
                InterruptedException.class,
                () -> workbench
                        .plugins()
                        .read(new ImporterId("endless", "only"), upload, Workbench.OPTIONS, _ -> reading.countDown())));
        Thread thread = Thread.ofVirtual().start(task);
        assertThat(reading.await(60, TimeUnit.SECONDS)).isTrue();

        thread.interrupt();

        assertThat(task.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        assertThat(ProcessHandle.current().descendants().filter(process -> !others.contains(process)))
                .noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void leavesNothingInTheTemporaryFolder() throws Exception {
        List<Path> others = stages();
        workbench.withGoodPlugin();
        workbench.read("good", workbench.upload(Workbench.people(1)));
        assertThat(stages()).hasSizeGreaterThan(others.size());

        workbench.close();

        assertThat(stages()).isSubsetOf(others);
    }

    private static List<Path> stages() throws IOException {
        String prefix = "piilo-plugins-" + ProcessHandle.current().pid();
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }
}
