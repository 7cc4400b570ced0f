package piilo.plugins;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/**
 * Looks at an upload before any plugin does. An archive is unpacked once, into nothing, to see that it is no larger than it may be, whatever it says of itself.
 *
 * @param bytes the file's largest size
 * @param entries the most entries of an archive
 * @param inflatedBytes the largest size of all entries together, unpacked
 */
public record UploadGuard(long bytes, int entries, long inflatedBytes) {
    private static final long BYTES = 512L << 20;
    private static final int ENTRIES = 5_000;
    private static final long INFLATED_BYTES = 2L << 30;
    private static final int LONGEST_NAME = 1_000;
    private static final Pattern ROOTED = Pattern.compile("/.*|[A-Za-z]:.*", Pattern.DOTALL);

    /** The largest export seen has 100 MB. */
    public static final UploadGuard DEFAULT = new UploadGuard(BYTES, ENTRIES, INFLATED_BYTES);

    /**
     * Lets a file pass or says why not.
     *
     * @throws UploadRefused when it is too large, damaged, hostile or no archive that can be opened
     */
    public void check(Path upload) {
        try (RandomAccessFile file = new RandomAccessFile(upload.toFile(), "r")) {
            check(file);
        } catch (IOException failure) {
            throw new PiiloException(Fault.INTERNAL, "An upload cannot be read", failure);
        }
    }

    private void check(RandomAccessFile file) throws IOException {
        if (file.length() > bytes) {
            throw UploadRefused.tooLarge("bytes", Long.toString(bytes >> 20));
        } else if (file.length() == 0) {
            throw UploadRefused.unacceptable("empty");
        }
        byte[] head = new byte[(int) Math.min(ArchiveKinds.HEAD_BYTES, file.length())];
        file.readFully(head);
        if (ArchiveKinds.isZip(head)) {
            checkZip(file);
        } else if (ArchiveKinds.isArchive(head)) {
            throw UploadRefused.unacceptable("other_archive");
        }
    }

    private void checkZip(RandomAccessFile file) throws IOException {
        List<ZipItem> items = new ZipDirectory(file).items(entries);
        Set<String> names = new HashSet<>();
        for (ZipItem item : items) {
            checkName(item.name(), names);
            checkKind(item);
        }
        if (items.stream().allMatch(ZipItem::isFolder)) {
            throw UploadRefused.unacceptable("empty");
        }
        EntryCheck check = new EntryCheck(file, inflatedBytes);
        for (ZipItem item : items) {
            check.check(item);
        }
    }

    private static void checkName(String name, Set<String> names) {
        boolean outside =
                ROOTED.matcher(name).matches() || List.of(name.split("/", -1)).contains("..");
        boolean odd =
                name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl);
        if (outside || odd) {
            throw UploadRefused.unacceptable("name", printable(name));
        } else if (!names.add(name)) {
            throw UploadRefused.unacceptable("twice", printable(name));
        }
    }

    private static void checkKind(ZipItem item) {
        if (item.isEncrypted()) {
            throw UploadRefused.unacceptable("encrypted");
        } else if (!item.isFileOrFolder()) {
            throw UploadRefused.unacceptable("link", printable(item.name()));
        } else if (!item.isStored() && !item.isDeflated()) {
            throw UploadRefused.unacceptable("compression", printable(item.name()));
        } else if (ArchiveKinds.isNested(item.name(), new byte[0])) {
            throw UploadRefused.unacceptable("nested", printable(item.name()));
        }
    }

    static String printable(String name) {
        String shown = name.codePoints()
                .map(point -> Character.isISOControl(point) ? '?' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.length() <= 100 ? shown : shown.substring(0, 100) + "…";
    }
}
