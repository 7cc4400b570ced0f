package piilo.plugins;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import piilo.api.ImportOptions;
import piilo.api.Line;
import piilo.testkit.PluginArchiveBuilder;

/** Is a plugins folder, a data folder and an upload in a temporary folder, with short limits, and the one good plugin that must keep working. */
final class Workbench implements AutoCloseable {
    static final ImportOptions OPTIONS = new ImportOptions(true, ZoneId.of("Europe/Helsinki"));
    /** Small sizes, but time enough for a busy machine to start a JVM. */
    static final PluginLimits LIMITS = new PluginLimits(
            64, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(60), 20_000, 8 << 20, 1 << 20, 60);
    /** For plugins that never end. */
    static final PluginLimits HASTY = new PluginLimits(
            64, Duration.ofSeconds(30), Duration.ofMillis(1_200), Duration.ofSeconds(2), 20_000, 8 << 20, 1 << 20, 60);

    static final String GOOD_READ = """
            try (BufferedReader rows = new BufferedReader(new InputStreamReader(upload.entries().get(0).open(), "UTF-8"))) {
                long number = 1;
                rows.readLine();
                for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                    String[] cells = row.split(",");
                    Source source = new Source(upload.entries().get(0).name(), ++number);
                    ContactPoint email = new ContactPoint(ContactPoint.Type.EMAIL, "work", cells[2]);
                    lines.accept(new ContactLine(source, cells[2], PersonName.of(cells[0], cells[1]), "Head of " + number,
                            List.of(email), List.of(), "Helsinki", PartialDate.parse("--05-06"), List.of(),
                            List.of(new Job("Company " + number, "Engineer", PartialDate.parse("2020-03"), null, true)), List.of("tag"),
                            java.time.LocalDate.of(2024, 2, 29), null));
                }
            }
            """;

    final Path plugins;
    final Path data;
    final Set<String> disabled = new TreeSet<>();
    private final Path folder;
    private final Plugins subject;

    Workbench(Path folder, PluginLimits limits) throws IOException {
        this.folder = folder;
        plugins = Files.createDirectory(folder.resolve("plugins"));
        data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        subject = new Plugins(
                new PluginSetup(List.of(plugins), hostClassPath(), data, limits, UploadGuard.DEFAULT), settings());
    }

    Workbench(Path folder) throws IOException {
        this(folder, LIMITS);
    }

    /** The same three that a distribution gives it, taken from this test's own class path. */
    static List<Path> hostClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part ->
                        part.contains("plugin-api") || part.contains("plugin-host") || part.contains("jackson-core"))
                .map(Path::of)
                .toList();
    }

    private PluginSettings settings() {
        return new PluginSettings() {
            @Override
            public Set<String> disabled() {
                return disabled;
            }

            @Override
            public void disable(String id) {
                disabled.add(id);
            }

            @Override
            public void enable(String id) {
                disabled.remove(id);
            }
        };
    }

    Plugins plugins() {
        return subject;
    }

    Workbench withGoodPlugin() {
        PluginArchiveBuilder.plugin("good")
                .importerOf("given,family", GOOD_READ)
                .jar(plugins.resolve("good.jar"));
        return this;
    }

    /** Puts a plugin into the folder whose importer reads files that begin with BAD in this way. */
    Workbench with(String id, String read) {
        PluginArchiveBuilder.plugin(id).importerOf("BAD", read).jar(plugins.resolve(id + ".jar"));
        return this;
    }

    UploadedFile upload(String text) throws IOException {
        return new UploadedFile(Files.writeString(Files.createTempFile(folder, "upload", ""), text), "people.csv");
    }

    static String people(int count) {
        StringBuilder text = new StringBuilder("given,family,email\n");
        for (int i = 0; i < count; i++) {
            text.append("Åsa %d,Mäkelä,asa%d@example.org\n".formatted(i, i));
        }
        return text.toString();
    }

    List<Line> read(String plugin, UploadedFile upload) throws InterruptedException {
        List<Line> lines = new ArrayList<>();
        subject.read(new ImporterId(plugin, "only"), upload, OPTIONS, lines::add);
        return lines;
    }

    InstalledPlugin listed(String id) {
        return subject.all().stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Sandbox sandbox() {
        return new Sandbox(ChildJvm.java(), data);
    }

    @Override
    public void close() {
        subject.close();
    }
}
