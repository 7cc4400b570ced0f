package piilo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import piilo.Checkout;
import piilo.fault.PiiloException;

class ConfigTest {
    /** For each option a value that is not the default, and where it is found in the configuration. */
    private static final Map<Option, Expected> EXPECTED = new EnumMap<>(Map.ofEntries(
            Map.entry(Option.DATA, new Expected("/tmp/elsewhere", Config::data, Path.of("/tmp/elsewhere"))),
            Map.entry(
                    Option.HTTP_HOST,
                    new Expected("0.0.0.0", config -> config.http().host(), "0.0.0.0")),
            Map.entry(
                    Option.HTTP_PORT,
                    new Expected("9999", config -> config.http().port(), 9999)),
            Map.entry(
                    Option.HTTP_PUBLIC_URL,
                    new Expected(
                            "https://crm.example.org",
                            config -> config.http().publicUrl().orElseThrow(),
                            URI.create("https://crm.example.org"))),
            Map.entry(
                    Option.HTTP_LOG_REQUESTS,
                    new Expected("false", config -> config.http().logRequests(), false)),
            Map.entry(
                    Option.DATABASE_URL,
                    new Expected(
                            "jdbc:mariadb://db/piilo",
                            config -> config.database().url().orElseThrow(),
                            "jdbc:mariadb://db/piilo")),
            Map.entry(
                    Option.DATABASE_USER,
                    new Expected("elli", config -> config.database().user(), "elli")),
            Map.entry(
                    Option.DATABASE_PASSWORD,
                    new Expected("sesam", config -> config.database().password(), "sesam")),
            Map.entry(
                    Option.DATABASE_CONNECTIONS,
                    new Expected("33", config -> config.database().connections(), 33)),
            Map.entry(
                    Option.PLUGINS,
                    new Expected("/opt/plugins", config -> config.plugins().orElseThrow(), Path.of("/opt/plugins"))),
            Map.entry(
                    Option.TEMPLATES,
                    new Expected(
                            "/src/templates", config -> config.templates().orElseThrow(), Path.of("/src/templates"))),
            Map.entry(Option.SMTP_HOST, mail("mail.example.com", Config.Smtp::host, "mail.example.com")),
            Map.entry(Option.SMTP_PORT, mail("2525", Config.Smtp::port, 2525)),
            Map.entry(Option.SMTP_SECURITY, mail("tls", Config.Smtp::security, Config.Smtp.Security.TLS)),
            Map.entry(Option.SMTP_USER, mail("elli", Config.Smtp::user, "elli")),
            Map.entry(Option.SMTP_PASSWORD, mail("sesam", Config.Smtp::password, "sesam")),
            Map.entry(Option.SMTP_FROM, mail("elli@example.com", Config.Smtp::from, "elli@example.com"))));

    @TempDir
    private Path folder;

    private record Expected(String text, Function<Config, Object> read, Object value) {}

    private static Expected mail(String text, Function<Config.Smtp, Object> read, Object value) {
        return new Expected(text, config -> read.apply(config.mail().orElseThrow()), value);
    }

    /** Returns what must be there for an option to mean anything: there is no mail server without a host and a sender. */
    private static Map<Option, String> along(Option option) {
        Map<Option, String> along = new EnumMap<>(Option.class);
        if (option.key().startsWith("smtp.")) {
            along.put(Option.SMTP_HOST, "mail.example.org");
            along.put(Option.SMTP_FROM, "piilo@example.org");
            along.remove(option);
        }
        return along;
    }

    @Test
    void knowsAValueOfEveryOption() {
        assertThat(EXPECTED).containsOnlyKeys(Option.values());
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryOptionFromTheFile(Option option) throws IOException {
        Path file = Files.writeString(folder.resolve("piilo.properties"), option.key() + "=" + expected(option).text);

        assertThat(expected(option).read.apply(ConfigReader.read(file, Map.of(), along(option))))
                .isEqualTo(expected(option).value);
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryOptionFromTheEnvironment(Option option) {
        Config config = ConfigReader.read(null, Map.of(option.variable(), expected(option).text), along(option));

        assertThat(expected(option).read.apply(config)).isEqualTo(expected(option).value);
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryOptionFromAFileThatTheEnvironmentNames(Option option) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), expected(option).text + "\n");

        Config config = ConfigReader.read(null, Map.of(option.variable() + "_FILE", file.toString()), along(option));

        assertThat(expected(option).read.apply(config)).isEqualTo(expected(option).value);
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryOptionFromTheCommandLine(Option option) {
        Map<Option, String> line = along(option);
        line.put(option, expected(option).text);

        Config config = ConfigReader.read(null, Map.of(), line);

        assertThat(expected(option).read.apply(config)).isEqualTo(expected(option).value);
    }

    private static Expected expected(Option option) {
        return java.util.Objects.requireNonNull(EXPECTED.get(option));
    }

    @Test
    void prefersTheCommandLineToTheEnvironmentToTheFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("piilo.properties"), "http.port=1001\nhttp.host=::1\ndatabase.user=file\n");
        Map<String, String> environment = Map.of("PIILO_HTTP_PORT", "1002", "PIILO_HTTP_HOST", "localhost");

        Config config = ConfigReader.read(file, environment, Map.of(Option.HTTP_PORT, "1003"));

        assertThat(config.http().port()).isEqualTo(1003);
        assertThat(config.http().host()).isEqualTo("localhost");
        assertThat(config.database().user()).isEqualTo("file");
    }

    @Test
    void staysOnThisMachineUnlessToldOtherwise() {
        assertThat(ConfigReader.read(null, Map.of("PATH", "/bin"), Map.of())
                        .http()
                        .host())
                .isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @EnumSource
    void documentsEveryOption(Option option) {
        Path document = Checkout.file("docs/operations.md");
        assumeTrue(Files.exists(document), "docs/operations.md is not there yet");

        assertThat(Checkout.read(document)).contains("`" + option.key() + "`", "`" + option.variable() + "`");
    }

    @Test
    void namesTheNearestOptionWhenOneIsUnknown() throws IOException {
        Path file = Files.writeString(folder.resolve("piilo.properties"), "http.prot=80\n");

        assertThat(problems(file, Map.of("PIILO_DATABASE_PASSWROD_FILE", "/run/secret")))
                .anyMatch(problem -> problem.contains("http.prot") && problem.contains("did you mean http.port?"))
                .anyMatch(problem -> problem.contains("PIILO_DATABASE_PASSWROD")
                        && problem.contains("did you mean PIILO_DATABASE_PASSWORD"));
    }

    @Test
    void tellsAllProblemsAtOnce() {
        Map<String, String> environment = Map.of(
                "PIILO_HTTP_PORT", "70000",
                "PIILO_HTTP_LOG_REQUESTS", "yes",
                "PIILO_HTTP_PUBLIC_URL", "piilo.example.org",
                "PIILO_DATABASE_URL", "jdbc:postgresql://db",
                "PIILO_DATABASE_CONNECTIONS", "many",
                "PIILO_DATABASE_PASSWORD_FILE", folder.resolve("nowhere").toString());

        assertThat(problems(null, environment)).hasSize(6);
    }

    @Test
    void tellsWhichFileCannotBeRead() {
        assertThat(problems(folder.resolve("nowhere.properties"), Map.of()))
                .singleElement()
                .asString()
                .contains("nowhere.properties");
    }

    private static List<String> problems(
            @org.jspecify.annotations.Nullable Path file, Map<String, String> environment) {
        PiiloException failure =
                catchThrowableOfType(PiiloException.class, () -> ConfigReader.read(file, environment, Map.of()));
        return String.valueOf(failure.getMessage()).lines().toList();
    }

    @ParameterizedTest
    @EnumSource
    void neverPrintsASecret(Option option) {
        if (option.secret()) {
            Config config = ConfigReader.read(null, Map.of(option.variable(), "open-sesame-7"), along(option));

            assertThat(expected(option).read.apply(config)).isEqualTo("open-sesame-7");
            assertThat(config.toString()).doesNotContain("open-sesame-7");
        }
    }

    @Test
    void knowsWhichOptionsAreSecret() {
        assertThat(Arrays.stream(Option.values())
                        .filter(option -> option.key().matches(".*(password|secret|token|key)"))
                        .collect(Collectors.toList()))
                .isNotEmpty()
                .allMatch(Option::secret);
    }
}
