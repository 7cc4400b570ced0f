package piilo.config;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** Reads the configuration: what stands later wins, of defaults, file, environment and command line. */
public final class ConfigReader {
    private static final String PREFIX = "PIILO_";
    private static final String FILE_SUFFIX = "_FILE";
    /** Variables of the launcher's, not of the server's. */
    private static final List<String> LAUNCHER = List.of(
            "PIILO_JAVA_HOME",
            "PIILO_CONFIG",
            "PIILO_HOME",
            "PIILO_JAVA_OPTIONS",
            "PIILO_TEST_BROWSER",
            "PIILO_TEST_PAGES");

    private final Map<Option, String> values = new EnumMap<>(Option.class);
    private final List<String> problems = new ArrayList<>();

    /**
     * Reads the configuration.
     *
     * @param file a properties file, or null for none
     * @param environment all variables; those that begin with PIILO_ count
     * @param flags of the command line
     * @throws PiiloException {@link Fault#BAD_REQUEST} with all that is wrong, a line each
     */
    public static Config read(@Nullable Path file, Map<String, String> environment, Map<Option, String> flags) {
        ConfigReader reader = new ConfigReader();
        if (file != null) {
            reader.file(file);
        }
        environment.forEach(reader::variable);
        reader.values.putAll(flags);
        Config config = reader.config();
        if (!reader.problems.isEmpty()) {
            throw new PiiloException(Fault.BAD_REQUEST, String.join("\n", reader.problems));
        }
        return config;
    }

    private void file(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException failure) {
            problems.add("The configuration file " + file + " cannot be read");
        }
        properties.forEach((key, value) -> Option.of(key.toString())
                .ifPresentOrElse(
                        option -> values.put(option, value.toString()),
                        () -> unknown(key.toString(), "in " + file, Option::key)));
    }

    private void variable(String name, String value) {
        if (!name.startsWith(PREFIX) || LAUNCHER.contains(name)) {
            return;
        }
        boolean file = name.endsWith(FILE_SUFFIX);
        String plain = file ? name.substring(0, name.length() - FILE_SUFFIX.length()) : name;
        for (Option option : Option.values()) {
            if (option.variable().equals(plain)) {
                values.put(option, file ? content(name, value) : value);
                return;
            }
        }
        unknown(name, "in the environment", Option::variable);
    }

    private String content(String name, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException failure) {
            problems.add(name + ": the file " + file + " cannot be read");
            return "";
        }
    }

    private void unknown(String name, String where, Function<Option, String> names) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String nearest = java.util.Arrays.stream(Option.values())
                .map(names)
                .min(Comparator.comparing(known -> distance.apply(known, name)))
                .orElseThrow();
        problems.add("Unknown option " + name + " " + where + "; did you mean " + nearest + "?");
    }

    private Config config() {
        return new Config(
                Path.of(value(Option.DATA)).toAbsolutePath().normalize(),
                new Config.Http(
                        value(Option.HTTP_HOST),
                        number(Option.HTTP_PORT, 0, 65_535),
                        publicUrl(),
                        truth(Option.HTTP_LOG_REQUESTS)),
                new Config.External(
                        present(Option.DATABASE_URL).filter(this::databaseAddress),
                        value(Option.DATABASE_USER),
                        value(Option.DATABASE_PASSWORD),
                        number(Option.DATABASE_CONNECTIONS, 2, 500)),
                present(Option.PLUGINS).map(Path::of),
                present(Option.TEMPLATES).map(Path::of),
                present(Option.SMTP_HOST).map(this::smtp));
    }

    private Config.Smtp smtp(String host) {
        String from = value(Option.SMTP_FROM);
        if (!from.matches("[^@\\s]+@[^@\\s]+")) {
            problems.add(Option.SMTP_FROM.key() + " must be an e-mail address when there is a mail server");
        }
        return new Config.Smtp(
                host,
                number(Option.SMTP_PORT, 1, 65_535),
                security(),
                value(Option.SMTP_USER),
                value(Option.SMTP_PASSWORD),
                from);
    }

    private Config.Smtp.Security security() {
        try {
            return Config.Smtp.Security.valueOf(value(Option.SMTP_SECURITY).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            problems.add(
                    Option.SMTP_SECURITY.key() + " must be starttls, tls or none, not " + value(Option.SMTP_SECURITY));
            return Config.Smtp.Security.STARTTLS;
        }
    }

    private String value(Option option) {
        return Objects.requireNonNullElse(values.get(option), option.standard()).strip();
    }

    private Optional<String> present(Option option) {
        return Optional.of(value(option)).filter(value -> !value.isEmpty());
    }

    private int number(Option option, int least, int most) {
        try {
            int number = Integer.parseInt(value(option));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, like a number out of bounds.
        }
        problems.add(option.key() + " must be a number from " + least + " to " + most + ", not " + value(option));
        return least;
    }

    private boolean truth(Option option) {
        String value = value(option);
        if (!value.equals("true") && !value.equals("false")) {
            problems.add(option.key() + " must be true or false, not " + value);
        }
        return value.equals("true");
    }

    private Optional<URI> publicUrl() {
        return present(Option.HTTP_PUBLIC_URL).map(value -> {
            if (!value.matches("https?://[^/?#\\s]+/?")) {
                problems.add(Option.HTTP_PUBLIC_URL.key() + " must be an address such as https://piilo.example.org");
                return URI.create("http://localhost");
            }
            return URI.create(value);
        });
    }

    private boolean databaseAddress(String url) {
        boolean mariadb = url.startsWith("jdbc:mariadb:");
        if (!mariadb) {
            problems.add(Option.DATABASE_URL.key() + " must begin with jdbc:mariadb:");
        }
        return mariadb;
    }
}
