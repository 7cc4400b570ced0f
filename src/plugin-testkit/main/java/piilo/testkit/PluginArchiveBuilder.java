package piilo.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import piilo.api.Plugin;

/**
 * Builds a real plugin archive from Java source: compiled against {@code piilo.api}, packed as a jar or as a zip of jars, with manifest and service entry.
 * Everything can be left out or made wrong, for archives that must be refused.
 */
public final class PluginArchiveBuilder {
    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private PluginArchiveBuilder() {}

    /** Begins an archive with a whole manifest: version 1.0, for version 0.1 of the contract. */
    public static PluginArchiveBuilder plugin(String id) {
        return new PluginArchiveBuilder()
                .manifest("Piilo-Plugin-Id", id)
                .manifest("Piilo-Plugin-Version", "1.0")
                .manifest("Piilo-Plugin-Api", "0.1")
                .manifest("Piilo-Plugin-Name", "Plugin " + id)
                .manifest("Piilo-Plugin-Licence", "Apache-2.0");
    }

    /** Sets a line of the manifest; an empty value leaves it out. */
    public PluginArchiveBuilder manifest(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    /** Adds a class in package {@code plugin}: the text begins after the package line, and the common imports are there already. */
    public PluginArchiveBuilder source(String className, String text) {
        sources.put(className, """
                package plugin;
                import java.io.*;
                import java.util.*;
                import java.util.function.*;
                import piilo.api.*;
                """ + text);
        return this;
    }

    /**
     * Adds the plugin with one importer {@code only} and these statements as its bodies.
     *
     * @param recognise sees {@code upload} and returns a {@code Recognition}
     * @param read sees {@code upload}, {@code options} and {@code lines}
     */
    public PluginArchiveBuilder importer(String recognise, String read) {
        service("plugin.Made");
        return source("Made", """
                public final class Made implements Plugin, Importer {
                    public List<Importer> importers() { return List.of(this); }
                    public String id() { return "only"; }
                    public Recognition recognise(Upload upload) throws IOException { %s }
                    public void read(Upload upload, ImportOptions options, Consumer<Line> lines) throws IOException { %s }
                }
                """.formatted(recognise, read));
    }

    /**
     * Adds the plugin with one importer that takes files by how they begin.
     *
     * @param beginning of the files, letters only
     * @param read as in {@link #importer}
     */
    public PluginArchiveBuilder importerOf(String beginning, String read) {
        return importer(
                "return new String(upload.entries().get(0).head(%d)).equals(\"%s\") ? Recognition.YES : Recognition.NO;"
                        .formatted(beginning.length(), beginning),
                read);
    }

    /** Names the class that the service entry points to. */
    public PluginArchiveBuilder service(String className) {
        return file("META-INF/services/piilo.api.Plugin", className.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file to the jar. */
    public PluginArchiveBuilder file(String name, byte[] content) {
        files.put(name, content.clone());
        return this;
    }

    /** Writes the jar and returns it. */
    public Path jar(Path jar) {
        return write(jar, jarBytes());
    }

    /** Writes a zip that holds the jar and other jars. */
    public Path zip(Path zip, Map<String, byte[]> others) {
        Map<String, byte[]> jars = new LinkedHashMap<>(others);
        jars.put("plugin.jar", jarBytes());
        return write(zip, packed(jars));
    }

    /** Returns the jar's bytes. */
    public byte[] jarBytes() {
        Map<String, byte[]> content = new LinkedHashMap<>();
        content.put("META-INF/MANIFEST.MF", manifestText().getBytes(StandardCharsets.UTF_8));
        content.putAll(files);
        content.putAll(compile());
        return packed(content);
    }

    private String manifestText() {
        StringBuilder text = new StringBuilder("Manifest-Version: 1.0\n");
        manifest.forEach((name, value) -> text.append(value.isEmpty() ? "" : name + ": " + value + "\n"));
        return text.toString();
    }

    private Map<String, byte[]> compile() {
        if (sources.isEmpty()) {
            return Map.of();
        }
        try {
            Path classes = Files.createTempDirectory("piilo-plugin-classes");
            try {
                compile(classes);
                return classes(classes);
            } finally {
                delete(classes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void compile(Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        List<String> options =
                List.of("-d", classes.toString(), "-cp", contract().toString(), "-proc:none", "-nowarn", "-Xlint:none");
        List<Source> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        if (!compiler.getTask(errors, null, null, options, null, units).call()) {
            throw new IllegalArgumentException("The plugin does not compile:\n" + errors);
        }
    }

    private static Path contract() {
        try {
            return Path.of(Plugin.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, byte[]> classes(Path folder) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                classes.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList().reversed()) {
                Files.delete(path);
            }
        }
    }

    /** Returns a zip of these files. */
    public static byte[] packed(Map<String, byte[]> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static Path write(Path target, byte[] bytes) {
        try {
            return Files.write(target, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///plugin/" + className + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
