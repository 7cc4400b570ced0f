package piilo.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The files that wait to be read, each under the id of its import. */
final class Uploads {
    private final Path folder;

    Uploads(Path folder) {
        this.folder = folder;
    }

    Path of(UUID id) {
        return folder.resolve(id.toString());
    }

    static Imports.Upload examine(Path file) {
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), sha256())) {
            long size = bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return new Imports.Upload(
                    ((DigestInputStream) bytes).getMessageDigest().digest(), size);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    void keep(UUID id, Path file) {
        try {
            Files.createDirectories(folder);
            Files.move(file, of(id), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void remove(UUID id) {
        try {
            Files.deleteIfExists(of(id));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
