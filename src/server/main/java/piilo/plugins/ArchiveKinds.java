package piilo.plugins;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows archives by their first bytes and by their names. */
final class ArchiveKinds {
    /** How many first bytes are enough. */
    static final int HEAD_BYTES = 8;

    private static final List<byte[]> HEADS = List.of(
            latin("PK\u0003\u0004"),
            latin("PK\u0005\u0006"),
            latin("\u001f\u008b"),
            latin("7z\u00bc\u00af'\u001c"),
            latin("Rar!\u001a\u0007"),
            latin("\u00fd7zXZ\u0000"),
            latin("BZh"),
            latin("(\u00b5/\u00fd"));
    private static final Set<String> EXTENSIONS =
            Set.of("zip", "gz", "tgz", "7z", "rar", "xz", "bz2", "zst", "tar", "jar", "war");
    /** Text documents are zips by their bytes and no archives to anybody; a CV among an export's files is no attack. */
    private static final Set<String> DOCUMENTS =
            Set.of("docx", "xlsx", "pptx", "odt", "ods", "odp", "epub", "pages", "numbers", "key");

    private ArchiveKinds() {}

    private static byte[] latin(String head) {
        return head.getBytes(StandardCharsets.ISO_8859_1);
    }

    static boolean isZip(byte[] head) {
        return startsWith(head, HEADS.get(0)) || startsWith(head, HEADS.get(1));
    }

    static boolean isArchive(byte[] head) {
        return HEADS.stream().anyMatch(begin -> startsWith(head, begin));
    }

    /** Says whether an entry is an archive by its name or its first bytes, text documents excepted. */
    static boolean isNested(String name, byte[] head) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return EXTENSIONS.contains(extension) || (isArchive(head) && !(isZip(head) && DOCUMENTS.contains(extension)));
    }

    private static boolean startsWith(byte[] head, byte[] begin) {
        if (head.length < begin.length) {
            return false;
        }
        for (int i = 0; i < begin.length; i++) {
            if (head[i] != begin[i]) {
                return false;
            }
        }
        return true;
    }
}
