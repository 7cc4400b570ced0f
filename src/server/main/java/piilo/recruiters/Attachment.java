package piilo.recruiters;

import java.time.Instant;
import java.util.UUID;
import piilo.journal.Journalled;

/**
 * A file that went with what the user told somebody, such as a CV. The journal keeps this of it; its bytes lie in {@link Attachments}.
 *
 * @param name as it is saved again, see {@link FileName}
 * @param size in bytes
 */
public record Attachment(
        UUID id, int version, Instant createdAt, UUID told, String name, FileType type, int size)
        implements Journalled {
    /** The largest file that is kept, in megabytes. */
    public static final int MEGABYTES = 10;

    /** The largest file that is kept, in bytes. */
    public static final int LIMIT = MEGABYTES * 1024 * 1024;
}
