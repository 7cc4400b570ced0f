package piilo.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/**
 * The tag of a record's version: a hash of all that the API tells of it. A version number would not do, as a contact's employments have numbers of their own.
 */
public final class EntityTag {
    private static final int BYTES = 12;

    private EntityTag() {}

    static String of(Object representation) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(ApiJson.bytes(representation));
            return "\"" + HexFormat.of().formatHex(hash, 0, BYTES) + "\"";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    /**
     * Lets a change pass when whoever asks for it knows the present version.
     *
     * @throws PiiloException {@link Fault#VERSION_REQUIRED} without If-Match, {@link Fault#VERSION_MISMATCH} when it names another version
     */
    public static void check(Request request, Object representation) {
        String known = request.header("if-match")
                .orElseThrow(() -> new PiiloException(
                        Fault.VERSION_REQUIRED, "Send the ETag of the version you know as If-Match"));
        String present = of(representation);
        if (Arrays.stream(known.split(",", -1))
                .map(String::strip)
                .noneMatch(tag -> tag.equals("*") || tag.equals(present))) {
            throw new PiiloException(Fault.VERSION_MISMATCH, "The record has been changed; its ETag is " + present);
        }
    }
}
