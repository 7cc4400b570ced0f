package piilo.reminders;

import java.util.regex.Pattern;
import piilo.http.Answer;
import piilo.http.Request;

/** Where the buttons of a reminder lead back to: the page they stand on. */
final class Places {
    private static final Pattern OURS = Pattern.compile("/|/reminders(\\?[0-9A-Za-z_=&-]+)?");

    private Places() {}

    static Answer back(Request request, String otherwise) {
        return Answer.redirect(request.form("back")
                .filter(path -> OURS.matcher(path).matches())
                .orElse(otherwise));
    }
}
