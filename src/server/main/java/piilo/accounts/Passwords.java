package piilo.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import piilo.http.Problems;

/** Passwords: which are good enough, and how they are kept (Argon2id with the parameters that OWASP recommends). */
final class Passwords {
    static final int LEAST_LENGTH = 10;
    /** Long enough for any passphrase, short enough not to be a burden to hash. */
    static final int LENGTH_LIMIT = 200;

    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final Set<String> COMMON = common();
    // Compared with when there is no such account, so that the time taken does not tell.
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    private static Set<String> common() {
        try (InputStream stream = Objects.requireNonNull(
                Passwords.class.getResourceAsStream("/piilo/accounts/common-passwords.txt"), "common-passwords.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Says what is wrong with a new password, under the field's name. */
    static void check(String field, String password, String email, Problems problems) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < LEAST_LENGTH) {
            problems.add(field, "accounts.password.too_short", LEAST_LENGTH);
        } else if (password.length() > LENGTH_LIMIT) {
            problems.add(field, "form.too_long", LENGTH_LIMIT);
        } else if (COMMON.contains(lower)
                || lower.chars().distinct().count() < 4
                || lower.equals(email.toLowerCase(Locale.ROOT))) {
            problems.add(field, "accounts.password.common");
        }
    }

    static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(FUNCTION).getResult();
    }

    static boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes as long as {@link #matches} and says no. */
    static boolean matchesNobody(String password) {
        return matches(password, NOBODY) && password.isEmpty();
    }
}
