package piilo.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The files that pages name, in memory. Their address bears a hash of them all, so a browser may keep them for ever. */
public final class Assets {
    private static final String FOLDER = "/piilo/web/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "png", "image/png",
            "ico", "image/x-icon");

    private final Map<String, Asset> assets;
    private final String version;

    /** One file as it is sent. */
    public static final class Asset {
        private final String type;
        private final byte[] content;
        // Made when first asked for: two requests at once make it twice, which does no harm.
        private byte @Nullable [] compressed;

        Asset(String type, byte[] content) {
            this.type = type;
            this.content = content;
        }

        public String type() {
            return type;
        }

        public byte[] content() {
            return content;
        }

        public byte[] compressed() {
            byte[] made = compressed;
            if (made == null) {
                made = gzip(content);
                compressed = made;
            }
            return made;
        }
    }

    /** Reads the files that {@code piilo/web/assets.txt} names. */
    public Assets() {
        Map<String, Asset> read = new LinkedHashMap<>();
        names().forEach(name -> read.put(name, asset(name)));
        assets = Map.copyOf(read);
        version = version(read);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        new String(bytes("assets.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(names::add);
        return names;
    }

    private static Asset asset(String name) {
        byte[] content = bytes(name);
        String type = Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)), name);
        return new Asset(type, content);
    }

    private static byte[] bytes(String name) {
        try (InputStream stream =
                Objects.requireNonNull(Assets.class.getResourceAsStream(FOLDER + name), FOLDER + name)) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static String version(Map<String, Asset> assets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            assets.forEach((name, asset) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(asset.content());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the part of the address that changes with the files. */
    public String version() {
        return version;
    }

    /** Returns the address of a file. */
    public String address(String name) {
        if (!assets.containsKey(name)) {
            throw new IllegalArgumentException("There is no file " + name + " among the assets");
        }
        return "/static/" + version + "/" + name;
    }

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }
}
