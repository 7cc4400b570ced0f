package piilo.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be configured. Each is documented in docs/operations.md, and a test sees to it. */
public enum Option {
    DATA("data", "data", false),
    HTTP_HOST("http.host", "127.0.0.1", false),
    HTTP_PORT("http.port", "8484", false),
    HTTP_PUBLIC_URL("http.public-url", "", false),
    HTTP_LOG_REQUESTS("http.log-requests", "true", false),
    DATABASE_URL("database.url", "", false),
    DATABASE_USER("database.user", "", false),
    DATABASE_PASSWORD("database.password", "", true),
    DATABASE_CONNECTIONS("database.connections", "16", false),
    PLUGINS("plugins", "", false),
    TEMPLATES("templates", "", false),
    SMTP_HOST("smtp.host", "", false),
    SMTP_PORT("smtp.port", "587", false),
    SMTP_SECURITY("smtp.security", "starttls", false),
    SMTP_USER("smtp.user", "", false),
    SMTP_PASSWORD("smtp.password", "", true),
    SMTP_FROM("smtp.from", "", false);

    private final String key;
    private final String standard;
    private final boolean secret;

    Option(String key, String standard, boolean secret) {
        this.key = key;
        this.standard = standard;
        this.secret = secret;
    }

    /** Returns the name in the file. */
    public String key() {
        return key;
    }

    /** Returns the environment's name; with {@code _FILE} behind it a secret is read from a file. */
    public String variable() {
        return "PIILO_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Returns the value when nothing is said. */
    public String standard() {
        return standard;
    }

    /** Whether the value is never printed. */
    public boolean secret() {
        return secret;
    }

    static Optional<Option> of(String key) {
        return Arrays.stream(values()).filter(option -> option.key.equals(key)).findFirst();
    }
}
