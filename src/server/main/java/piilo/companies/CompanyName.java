package piilo.companies;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Says when two spellings are one company: case, dots, spaces and the legal form at the end do not count. */
public final class CompanyName {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}&+]+");
    private static final Set<String> LEGAL_FORMS = Set.of(
            "oy",
            "oyj",
            "ab",
            "abp",
            "ltd",
            "limited",
            "inc",
            "llc",
            "gmbh",
            "ag",
            "as",
            "asa",
            "aps",
            "plc",
            "bv",
            "sa",
            "sarl",
            "ry",
            "ky",
            "tmi",
            "corp",
            "corporation",
            "publ",
            "oü",
            "group",
            "kg",
            "se");

    private CompanyName() {}

    /** Returns what a name is matched by, at most as long as the name; never empty for a name that is not blank. */
    public static String match(String name) {
        String[] words = NOT_LETTERS
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip()
                .split(" ", -1);
        int end = words.length;
        while (end > 1 && LEGAL_FORMS.contains(words[end - 1])) {
            end--;
        }
        String match = String.join(" ", java.util.Arrays.copyOf(words, end));
        return match.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : match;
    }
}
