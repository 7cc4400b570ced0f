package piilo.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import piilo.api.Entry;
import piilo.api.Upload;

/** Damages uploads in the ways that files are damaged on purpose and by accident; the same damage in every run. */
final class HostileBytes {
    private static final long SEED = 20_250_101;
    private static final int ROUNDS = 8;

    private HostileBytes() {}

    /** Returns byte arrays that are no file of any kind. */
    static List<byte[]> random() {
        Random random = new Random(SEED);
        List<byte[]> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[1 + random.nextInt(4_000)];
            random.nextBytes(bytes);
            all.add(bytes);
        }
        return all;
    }

    /** Returns an upload with every entry cut off, with bytes changed, dropped, put in and doubled. */
    static List<Upload> variantsOf(Upload upload) {
        Random random = new Random(SEED);
        List<Upload> variants = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            variants.add(damaged(upload, bytes -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))));
            variants.add(damaged(upload, bytes -> changed(bytes, random)));
            variants.add(damaged(upload, bytes -> without(bytes, random)));
            variants.add(damaged(upload, bytes -> doubled(bytes, random)));
        }
        variants.add(damaged(upload, bytes -> new byte[0]));
        variants.add(damaged(upload, bytes -> new byte[bytes.length]));
        return variants;
    }

    private static Upload damaged(Upload upload, UnaryOperator<byte[]> damage) {
        Entry[] entries = upload.entries().stream()
                .map(entry -> Uploads.entry(entry.name(), damage.apply(content(entry))))
                .toArray(Entry[]::new);
        return Uploads.of(upload.name(), entries);
    }

    private static byte[] content(Entry entry) {
        try (InputStream bytes = entry.open()) {
            return bytes.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < 1 + bytes.length / 200 && bytes.length > 0; i++) {
            changed[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private static byte[] without(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(100));
        byte[] rest = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, rest, from, bytes.length - to);
        return rest;
    }

    private static byte[] doubled(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + (bytes.length - at));
        System.arraycopy(bytes, at, longer, bytes.length, bytes.length - at);
        return longer;
    }
}
