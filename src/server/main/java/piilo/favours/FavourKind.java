package piilo.favours;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a favour may consist of. Imports write the same names. */
public enum FavourKind {
    ADVICE,
    TIP,
    INTRODUCTION,
    REFERENCE,
    FEEDBACK,
    TIME,
    OTHER;

    /** Returns the name in tables, addresses and forms. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns all names. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(FavourKind::text).toList();
    }
}
