package piilo.accounts;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.text.Language;

/** How somebody likes Piilo to be. */
record Preferences(
        String name, @Nullable Language language, @Nullable String theme, ZoneId zone, boolean shortcuts) {
    static final int NAME_LIMIT = 200;

    static Preferences parse(Request request, Problems problems) {
        return new Preferences(
                problems.required("name", request.form("name"), NAME_LIMIT),
                Language.of(request.form("language").orElse("")).orElse(null),
                theme(request.form("theme").orElse("")),
                zone(request.form("zone").orElse(""), problems),
                request.form("shortcuts").isPresent());
    }

    /** Returns light or dark, null for the system's choice. */
    static @Nullable String theme(String text) {
        return text.equals("light") || text.equals("dark") ? text : null;
    }

    private static ZoneId zone(String id, Problems problems) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            problems.add("zone", "settings.zone.unknown");
            return ZoneId.systemDefault();
        }
    }
}
