package piilo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a folder with a space and an ä, with JDKs that only tell how they were called and a Maven that only pretends. */
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            for argument; do printf '%s\n' "$argument"; done
            """;
    private static final String MAVEN = """
            #!/bin/sh
            echo "[INFO] Building Piilo server 0.1.0                    [4/5]"
            mkdir -p src/server/target/dist/piilo-0.1.0/bin src/server/target/dist/piilo-0.1.0/lib
            cp piilo src/server/target/dist/piilo-0.1.0/bin/
            echo "$JAVA_HOME" >>maven.log
            """;

    private static final List<String> TOOLS = List.of(
            "cat",
            "cksum",
            "cp",
            "dirname",
            "env",
            "find",
            "head",
            "locale",
            "ls",
            "mkdir",
            "mv",
            "nice",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sort",
            "tail",
            "tr");

    @TempDir
    private static Path tools;

    @TempDir
    private Path temporary;

    private final Map<String, String> environment = new TreeMap<>();
    private Path place;

    private record Ended(int code, String said) {}

    /** No java is among them, whatever this machine has. */
    @BeforeAll
    static void copyTools() throws IOException {
        for (String tool : TOOLS) {
            Path program = Path.of("/usr/bin", tool);
            Files.copy(Files.exists(program) ? program : Path.of("/bin", tool), tools.resolve(tool));
        }
    }

    @BeforeEach
    void makeAPlace() throws IOException {
        place = Files.createDirectories(temporary.resolve("piilo päällä"));
        environment.put("PATH", tools.toString());
        environment.put("HOME", temporary.resolve("home").toString());
    }

    private static Path script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path jdk(String version) throws IOException {
        Path home = temporary.resolve("jdk " + version);
        script(home.resolve("bin/java"), JAVA);
        script(home.resolve("bin/javac"), JAVA);
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s.0.1\"\n".formatted(version));
        return home;
    }

    /** Puts the launcher there, which is not to find the JDKs of this very machine. */
    private Path launcher(String path) throws IOException {
        String text = Checkout.read(Checkout.file("piilo"));
        assertThat(text).contains("/usr/lib/jvm/* /opt/* /opt/*/*");
        return script(place.resolve(path), text.replace("/usr/lib/jvm/* /opt/* /opt/*/*", "/nowhere"));
    }

    private Path distribution() throws IOException {
        Files.createDirectories(place.resolve("lib"));
        Files.createFile(place.resolve("lib/piilo-server.jar"));
        return launcher("bin/piilo");
    }

    private Path sources() throws IOException {
        Files.writeString(place.resolve("pom.xml"), "<project>\n  <version>0.1.0</version>\n</project>\n");
        return launcher("piilo");
    }

    private void maven(String text) throws IOException {
        Path folder = script(temporary.resolve("maven/mvn"), text).getParent();
        environment.put("PATH", folder + ":" + tools);
    }

    private Ended run(Path launcher, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(Stream.of("/bin/sh", launcher.toString()), Stream.of(arguments))
                        .toList());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process =
                builder.directory(temporary.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }

    @Test
    void saysHowItIsUsed() throws Exception {
        Path launcher = distribution();

        Ended help = run(launcher, "--help");
        Ended nothing = run(launcher);
        Ended mistyped = run(launcher, "sreve");

        assertThat(help.code).isZero();
        assertThat(help.said).contains("piilo serve [--port N]", "piilo reindex", "piilo test", "PIILO_DATA");
        assertThat(nothing).isEqualTo(new Ended(2, help.said));
        assertThat(mistyped).isEqualTo(new Ended(2, help.said));
    }

    @Test
    void findsItsCacheOfClassesHoweverManyBlocksTheJarsTake() throws Exception {
        environment.put("PIILO_JAVA_HOME", jdk("25").toString());
        maven(MAVEN + "head -c 100000 /dev/zero >src/server/target/dist/piilo-0.1.0/lib/piilo-server.jar\n");
        Path launcher = sources();
        run(launcher, "reindex");
        Path home = place.resolve("src/server/target/dist/piilo-0.1.0");
        Files.writeString(cache(home), "classes");
        Path jar = home.resolve("lib/piilo-server.jar");
        FileTime written = Files.getLastModifiedTime(jar);
        Files.delete(jar);
        try (RandomAccessFile empty = new RandomAccessFile(jar.toFile(), "rw")) {
            empty.setLength(100_000);
        }
        Files.setLastModifiedTime(jar, written);

        Ended ended = run(launcher, "reindex");

        assertThat(ended.said).contains("-XX:AOTCache=" + cache(home));
    }

    private static Path cache(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith(".aot"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void handsOverToTheJvmWithAllThatWasSaid() throws Exception {
        environment.put("PIILO_JAVA_HOME", jdk("25").toString());

        Ended ended = run(distribution(), "reindex", "--data", "my däta");

        assertThat(ended.code).isZero();
        assertThat(ended.said.lines())
                .containsSubsequence(
                        "-Dpiilo.home=" + place,
                        "-cp",
                        place.resolve("lib/piilo-server.jar").toString(),
                        "piilo.Main",
                        "reindex",
                        "--data",
                        "my däta");
    }

    @Test
    void findsItsHomeThroughALink() throws Exception {
        environment.put("PIILO_JAVA_HOME", jdk("25").toString());
        distribution();
        Path link = Files.createSymbolicLink(temporary.resolve("link"), Path.of("piilo päällä/bin/piilo"));

        assertThat(run(link, "reindex").said).contains("-Dpiilo.home=" + place);
    }

    @Test
    void passesOverAJavaHomeAndAJavaOnThePathThatAreTooOld() throws Exception {
        environment.put("JAVA_HOME", jdk("17").toString());
        environment.put("PATH", jdk("21") + "/bin:" + jdk("25") + "/bin:" + tools);

        Ended ended = run(distribution(), "reindex");

        assertThat(ended.code).as(ended.said).isZero();
        assertThat(ended.said).contains("piilo.Main");
    }

    @Test
    void saysInOneLineWhatToInstallWhereThereIsNoJdk() throws Exception {
        environment.put("JAVA_HOME", jdk("17").toString());

        Ended ended = run(distribution(), "serve");

        assertThat(ended.code).isEqualTo(1);
        assertThat(ended.said.lines())
                .singleElement()
                .asString()
                .contains("No JDK 25 or newer was found: install one", "PIILO_JAVA_HOME");
    }

    @Test
    void doesNotTakeAnotherJdkThanTheOneThatWasNamed() throws Exception {
        Path old = jdk("17");
        environment.put("PIILO_JAVA_HOME", old.toString());
        environment.put("JAVA_HOME", jdk("25").toString());

        assertThat(run(distribution(), "serve"))
                .isEqualTo(new Ended(1, "piilo: PIILO_JAVA_HOME is " + old + ", and that is no JDK 25 or newer.\n"));
    }

    @Test
    void wantsACompilerWhereThereAreSources() throws Exception {
        Path runtime = jdk("25");
        Files.delete(runtime.resolve("bin/javac"));
        environment.put("JAVA_HOME", runtime.toString());

        assertThat(run(sources(), "serve").said).contains("No JDK 25 or newer was found");
    }

    @Test
    void buildsFromSourcesOnlyWhatHasChanged() throws Exception {
        Path jdk = jdk("25");
        environment.put("JAVA_HOME", jdk.toString());
        maven(MAVEN);
        Path launcher = sources();

        Ended first = run(launcher, "reindex");
        Ended second = run(launcher, "reindex");
        Files.writeString(Files.createDirectories(place.resolve("templates")).resolve("layout.hbs"), "changed");
        Ended third = run(launcher, "reindex");

        assertThat(first.said).contains("the first time takes a few minutes", "  4/5  Piilo server", "piilo.Main");
        assertThat(second.said).doesNotContain("Building").contains("piilo.Main");
        assertThat(third.said)
                .contains("Building Piilo, as its sources have changed")
                .contains("piilo.Main");
        assertThat(Files.readAllLines(place.resolve("maven.log"))).containsExactly(jdk.toString(), jdk.toString());
    }

    @Test
    void showsWhatMavenSaidWhenItCannotBuild() throws Exception {
        environment.put("JAVA_HOME", jdk("25").toString());
        maven("#!/bin/sh\necho '[ERROR] cannot find symbol'\nexit 1\n");

        Ended ended = run(sources(), "serve");

        assertThat(ended.code).isEqualTo(1);
        assertThat(ended.said)
                .contains("[ERROR] cannot find symbol", "piilo: The build has failed")
                .doesNotContain("piilo.Main");
    }

    @Test
    void isAsTheCheckerOfScriptsWantsIt() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/shellcheck")),
                "install shellcheck, for the scripts to be checked too");
        Process checker = new ProcessBuilder(
                        "/usr/bin/shellcheck",
                        Checkout.file("piilo").toString(),
                        Checkout.file(".ci/run").toString())
                .redirectErrorStream(true)
                .start();

        String found = new String(checker.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(found).isEmpty();
        assertThat(checker.waitFor()).isZero();
    }
}
