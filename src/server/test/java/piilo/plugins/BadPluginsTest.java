package piilo.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import piilo.plugins.PluginFailure.Kind;
import piilo.testkit.PluginArchiveBuilder;

/** Each bad plugin fails by itself, with its reason on the page, and the good one beside it works on. */
class BadPluginsTest {
    @TempDir
    static Path folder;

    private static Workbench workbench;

    @BeforeAll
    static void putAGoodPluginThere() throws IOException {
        workbench = new Workbench(folder).withGoodPlugin();
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    @AfterEach
    void seeThatTheGoodPluginStillWorks() throws Exception {
        UploadedFile people = workbench.upload(Workbench.people(3));

        assertThat(workbench.read("good", people)).hasSize(3);
        assertThat(workbench.listed("good").reason()).isNull();
        Files.deleteIfExists(workbench.plugins.resolve("bad.jar"));
    }

    @Test
    void oneThatThrows() throws IOException {
        fails(
                "throw new IllegalStateException(\"no such column\");",
                Kind.THREW,
                "java.lang.IllegalStateException: no such column");
    }

    @Test
    void oneThatThrowsAnErrorOfALibrary() throws IOException {
        fails(
                "List<Object> deep = new ArrayList<>(); deep.add(deep); deep.hashCode();",
                Kind.THREW,
                "java.lang.StackOverflowError");
    }

    @Test
    void oneThatLoopsForEver() throws Exception {
        timesOut("loops", "while (true) { Thread.onSpinWait(); }");
    }

    @Test
    void oneThatNeverStopsDribblingLines() throws Exception {
        timesOut(
                "dribbles",
                "while (true) { lines.accept(" + SKIPPED
                        + "); try { Thread.sleep(20); } catch (InterruptedException e) { } }");
    }

    private static void timesOut(String name, String read) throws Exception {
        try (Workbench hasty = new Workbench(Files.createDirectory(folder.resolve(name)), Workbench.HASTY)) {
            hasty.with("bad", read);
            UploadedFile upload = hasty.upload("BAD");

            PluginFailure failure = catchThrowableOfType(PluginFailure.class, () -> hasty.read("bad", upload));

            assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(hasty.listed("bad").reason()).extracting(Reason::key).isEqualTo("plugins.failure.timed_out");
        }
    }

    @Test
    void oneThatEatsMemory() throws IOException {
        fails(
                "List<byte[]> all = new ArrayList<>(); while (true) { all.add(new byte[1 << 20]); }",
                Kind.OUT_OF_MEMORY,
                "64");
    }

    @Test
    void oneThatStartsThreadsWithoutEnd() throws IOException {
        assumeTrue(
                !workbench.sandbox().missing().contains("plugins.sandbox.threads"),
                "this system does not bound threads");

        fails(
                "while (true) { new Thread(() -> { try { Thread.sleep(100_000); } catch (InterruptedException e) { } }).start(); }",
                Kind.TOO_MANY_THREADS);
    }

    @Test
    void oneThatPrintsGarbage() throws IOException {
        fails("new FileOutputStream(FileDescriptor.out).write(\"Hello, I am not a frame\".getBytes());", Kind.GARBAGE);
    }

    @Test
    void oneThatPrintsAFrameThatIsNoJson() throws IOException {
        fails("new FileOutputStream(FileDescriptor.out).write(new byte[] {0, 0, 0, 3, '[', '}', '['});", Kind.GARBAGE);
    }

    @Test
    void oneThatPrintsOnStandardOutputAsProgramsDoIsNotBadAtAll() throws Exception {
        workbench.with(
                "bad",
                "for (int i = 0; i < 100_000; i++) { System.out.println(\"row \" + i); } lines.accept(%s);"
                        .formatted(SKIPPED));

        assertThat(workbench.read("bad", workbench.upload("BAD"))).hasSize(1);
    }

    @Test
    void oneThatGivesALineWithoutWhatALineMustHave() throws IOException {
        fails("lines.accept(new SkippedLine(null, false, \"no source\"));", Kind.GARBAGE);
    }

    @Test
    void oneThatPointsAtNobody() throws IOException {
        fails(
                "lines.accept(new NoteLine(new Source(\"x\", 1), null, new PersonReference(null, null, null), \"text\", null));",
                Kind.GARBAGE);
    }

    @Test
    void oneThatGivesAMillionLines() throws IOException {
        fails(
                "for (int i = 0; i < 1_000_000; i++) { lines.accept(%s); }".formatted(SKIPPED),
                Kind.TOO_MUCH_OUTPUT,
                "20000");
    }

    @Test
    void oneThatGivesEndlessText() throws IOException {
        fails(
                "String text = \"x\".repeat(500_000); while (true) { lines.accept(new SkippedLine(new Source(\"x\", 1), false, text)); }",
                Kind.TOO_MUCH_OUTPUT);
    }

    @Test
    void oneThatEndsItsProcess() throws IOException {
        fails("System.exit(42);", Kind.EXITED, "42");
    }

    @Test
    void oneThatEndsItsProcessAsIfAllWereWell() throws IOException {
        fails("Runtime.getRuntime().halt(0);", Kind.EXITED, "0");
    }

    @Test
    void oneThatOpensASocket() throws IOException {
        assumeTrue(workbench.sandbox().isolatesNetwork(), "this system does not separate networks");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);

            fails("new java.net.Socket(\"127.0.0.1\", %d).close();".formatted(server.getLocalPort()), Kind.THREW);

            assertThat(catchThrowableOfType(SocketTimeoutException.class, server::accept))
                    .isNotNull();
        }
    }

    @Test
    void oneThatReadsTheDataFolder() throws IOException {
        assumeTrue(workbench.sandbox().protectsFiles(), "this system does not hide files");
        Path secret = Files.writeString(workbench.data.resolve("secret"), "every contact");

        PluginFailure failure = fails("new FileInputStream(\"%s\").close();".formatted(secret), Kind.THREW);

        assertThat(failure.detail()).startsWith("java.io.FileNotFoundException");
    }

    @Test
    void oneThatFillsTheDisk() throws IOException {
        assumeTrue(!workbench.sandbox().missing().contains("plugins.sandbox.threads"), "this system has no bounds");

        PluginFailure failure = fails(
                "try (OutputStream out = new FileOutputStream(File.createTempFile(\"fill\", \"\"))) { out.write(new byte[1 << 20]); }",
                Kind.THREW);

        assertThat(failure.detail()).startsWith("java.io.IOException");
    }

    @Test
    void oneThatLooksForTheServersSecretsInItsEnvironment() throws Exception {
        workbench.with(
                "bad",
                "for (String name : System.getenv().keySet()) { lines.accept(new SkippedLine(new Source(name, 1), false, name)); }");

        assertThat(workbench.read("bad", workbench.upload("BAD"))).isEmpty();
    }

    @Test
    void oneThatCallsNativeCode() throws IOException {
        fails(
                "java.lang.foreign.Linker.nativeLinker().downcallHandle(java.lang.foreign.FunctionDescriptor.ofVoid());",
                Kind.THREW);
    }

    @Test
    void oneThatUsesTheHostsClasses() throws IOException {
        fails(
                "try { Class.forName(\"com.fasterxml.jackson.core.JsonFactory\"); } catch (ClassNotFoundException e) { throw new IOException(\"hidden\"); }",
                Kind.THREW,
                "java.io.IOException: hidden");
    }

    @Test
    void oneThatLeavesAProcessBehind() throws IOException {
        Path mark = Files.createFile(folder.resolve("mark"));

        fails(
                "new ProcessBuilder(\"/bin/sh\", \"-c\", \"sleep 100 # %s\").start(); System.exit(7);".formatted(mark),
                Kind.EXITED,
                "7");

        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(mark.toString())))
                .isEmpty();
    }

    @Test
    void oneThatThrowsWhileItLooks() throws Exception {
        PluginArchiveBuilder.plugin("bad")
                .importer("throw new IllegalStateException(\"looked\");", "")
                .jar(workbench.plugins.resolve("bad.jar"));

        assertThat(workbench.plugins().recognise(workbench.upload("BAD"))).isEmpty();

        assertThat(workbench.listed("bad").state()).isEqualTo(PluginState.READY);
        assertThat(workbench.listed("bad").reason()).extracting(Reason::key).isEqualTo("plugins.failure.threw");
    }

    private static final String SKIPPED = "new SkippedLine(new Source(\"x\", 1), false, \"nothing\")";

    private PluginFailure fails(String read, Kind kind, String detail) throws IOException {
        PluginFailure failure = fails(read, kind);
        assertThat(failure.detail()).isEqualTo(detail);
        return failure;
    }

    private PluginFailure fails(String read, Kind kind) throws IOException {
        workbench.with("bad", read);
        UploadedFile upload = workbench.upload("BAD");
        assertThat(workbench.listed("bad").state()).isEqualTo(PluginState.READY);

        PluginFailure failure = catchThrowableOfType(PluginFailure.class, () -> workbench.read("bad", upload));

        assertThat(failure).isNotNull();
        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
        InstalledPlugin listed = workbench.listed("bad");
        assertThat(listed.state()).isEqualTo(PluginState.READY);
        assertThat(listed.reason()).extracting(Reason::key).isEqualTo(kind.messageKey());
        assertThat(listed.reason()).extracting(Reason::at).isNotNull();
        return failure;
    }
}
