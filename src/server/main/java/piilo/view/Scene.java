package piilo.view;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.text.Language;

/**
 * What every page shows besides its own: who is signed in, in which language and colours, and what just happened.
 *
 * @param name of the account; null when nobody is signed in
 * @param theme light or dark; null when the system decides
 * @param path of the page
 * @param place to come back to; the page itself unless it answers a form
 * @param csrf the token that every form sends along; null when nobody is signed in
 * @param done message key of what was just done, or null
 * @param undo what the toast's button takes back, or null
 * @param diskFull whether writes are refused just now
 */
public record Scene(
        Language language,
        ZoneId zone,
        @Nullable String name,
        @Nullable String theme,
        boolean shortcuts,
        String path,
        String place,
        @Nullable String csrf,
        @Nullable String done,
        @Nullable UUID undo,
        boolean diskFull) {
    /** Returns the language's code, for the html element. */
    public String lang() {
        return language.code();
    }

    public boolean signedIn() {
        return name != null;
    }

    /** Returns the first part of the path, by which the navigation knows where one is. */
    public String section() {
        String rest = path.substring(1);
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
