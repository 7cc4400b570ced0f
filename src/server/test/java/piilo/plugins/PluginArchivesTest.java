package piilo.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import piilo.api.Line;
import piilo.api.SkippedLine;
import piilo.api.Source;
import piilo.testkit.PluginArchiveBuilder;

class PluginArchivesTest {
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
    void takesTheHighestVersionAndSaysSoOfTheOther() {
        PluginArchiveBuilder.plugin("good")
                .manifest("Piilo-Plugin-Version", "1.10")
                .importer("return Recognition.NO;", "")
                .jar(workbench.plugins.resolve("a.jar"));
        PluginArchiveBuilder.plugin("good")
                .manifest("Piilo-Plugin-Version", "1.9")
                .importer("return Recognition.NO;", "")
                .jar(workbench.plugins.resolve("b.jar"));

        List<InstalledPlugin> all = workbench.plugins().all();

        assertThat(all).extracting(InstalledPlugin::state).containsExactly(PluginState.READY, PluginState.FAILED);
        assertThat(all.get(1).reason()).isEqualTo(Reason.of("plugins.load.older", "1.10", "a.jar"));
    }

    @Test
    void runsAPluginThatIsAZipOfJars() throws Exception {
        byte[] library =
                PluginArchiveBuilder.packed(Map.of("words.txt", "from the library".getBytes(StandardCharsets.UTF_8)));
        PluginArchiveBuilder.plugin("zipped")
                .importer(
                        "return Recognition.YES;",
                        "String text = new String(Made.class.getResourceAsStream(\"/words.txt\").readAllBytes()); lines.accept(new SkippedLine(new Source(\"x\", 1), false, text));")
                .zip(workbench.plugins.resolve("zipped.zip"), Map.of("../../library.jar", library));

        List<Line> lines = workbench.read("zipped", workbench.upload("any"));

        assertThat(lines).containsExactly(new SkippedLine(new Source("x", 1), false, "from the library"));
    }

    @Test
    void namesWhatIsWrongWithAnArchive() throws IOException {
        Files.writeString(workbench.plugins.resolve("text.jar"), "no jar at all");
        PluginArchiveBuilder.plugin("Not An Id").importer("return null;", "").jar(workbench.plugins.resolve("id.jar"));
        PluginArchiveBuilder.plugin("no-version")
                .manifest("Piilo-Plugin-Version", "")
                .importer("return null;", "")
                .jar(workbench.plugins.resolve("version.jar"));
        PluginArchiveBuilder.plugin("no-service").jar(workbench.plugins.resolve("service.jar"));
        PluginArchiveBuilder.plugin("empty")
                .zip(
                        workbench.plugins.resolve("two.zip"),
                        Map.of("b.jar", PluginArchiveBuilder.plugin("other").jarBytes()));

        List<InstalledPlugin> all = workbench.plugins().all();

        assertThat(all).extracting(InstalledPlugin::state).containsOnly(PluginState.FAILED);
        assertThat(all)
                .extracting(
                        plugin -> String.valueOf(plugin.file().getFileName()),
                        plugin -> Objects.requireNonNull(plugin.reason()).key())
                .containsExactly(
                        tuple("id.jar", "plugins.load.id"),
                        tuple("service.jar", "plugins.load.service"),
                        tuple("text.jar", "plugins.load.archive"),
                        tuple("two.zip", "plugins.load.main"),
                        tuple("version.jar", "plugins.load.version"));
    }

    @Test
    void understandsVersionsOfTheContract() {
        assertThat(PluginArchive.isCompatible("0.1")).isTrue();
        assertThat(PluginArchive.isCompatible("0.0")).isFalse();
        assertThat(PluginArchive.isCompatible("0.2")).isFalse();
        assertThat(PluginArchive.isCompatible("1.1")).isFalse();
        assertThat(PluginArchive.isCompatible("")).isFalse();
        assertThat(PluginArchive.isCompatible("0.1.2")).isFalse();
    }

    @Test
    void refusesAPluginThatWasBuiltForAnotherContract() throws IOException {
        PluginArchiveBuilder.plugin("bad")
                .manifest("Piilo-Plugin-Api", "0.2")
                .importer("return Recognition.YES;", "")
                .jar(workbench.plugins.resolve("bad.jar"));

        InstalledPlugin listed = workbench.listed("bad");

        assertThat(listed.state()).isEqualTo(PluginState.INCOMPATIBLE);
        assertThat(listed.reason()).isEqualTo(Reason.of("plugins.load.api", "0.2", "0.1"));
    }

    @Test
    void saysWhyAPluginCannotBeMade() {
        PluginArchiveBuilder.plugin("bad")
                .source(
                        "Broken",
                        "public final class Broken implements Plugin { public Broken() { throw new IllegalStateException(\"no licence\"); } }")
                .service("plugin.Broken")
                .jar(workbench.plugins.resolve("bad.jar"));

        InstalledPlugin listed = workbench.listed("bad");

        assertThat(listed.state()).isEqualTo(PluginState.FAILED);
        Reason reason = Objects.requireNonNull(listed.reason());
        assertThat(reason.key()).isEqualTo("plugins.failure.not_loaded");
        assertThat(reason.arguments().getFirst()).contains("ServiceConfigurationError");
    }
}
