package piilo.recruiters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import piilo.database.Ids;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Upload;

/** A file that came with a form or a request of the API, of which it is known what it is. */
record SentFile(String name, FileType type, byte[] bytes) {
    private static final String FIELD = "file";

    /** Returns the file that came along; empty when none did, or when it is told to be a mistake. */
    static Optional<SentFile> of(Request request, Problems problems) {
        Upload upload = request.uploads().get(FIELD);
        if (upload == null || (upload.size() == 0 && upload.name().isEmpty())) {
            return Optional.empty();
        } else if (upload.size() > Attachment.LIMIT) {
            problems.add(FIELD, "recruiters.file.too_large", Attachment.MEGABYTES);
            return Optional.empty();
        }
        Optional<SentFile> file = read(upload);
        if (file.isEmpty()) {
            problems.add(FIELD, "recruiters.file.type");
        }
        return file;
    }

    private static Optional<SentFile> read(Upload upload) {
        try {
            byte[] bytes = Files.readAllBytes(upload.path());
            return FileType.of(upload.path(), bytes)
                    .map(type -> new SentFile(FileName.of(upload.name(), type), type, bytes));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Attachment of(UUID told) {
        return new Attachment(Ids.next(), 0, Instant.now(), told, name, type, bytes.length);
    }
}
