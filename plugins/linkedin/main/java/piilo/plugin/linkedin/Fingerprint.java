package piilo.plugin.linkedin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes a short lasting name of what LinkedIn gives no name to. */
final class Fingerprint {
    private static final int BYTES = 16;

    private Fingerprint() {}

    /** Returns the prefix, a slash and 32 hexadecimal digits, the same for the same parts in the same order. */
    static String of(String prefix, Object... parts) {
        MessageDigest digest = sha256();
        for (Object part : parts) {
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return prefix + "/" + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
