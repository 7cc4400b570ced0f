package piilo.leads;

import java.util.regex.Pattern;
import piilo.http.Request;

/** Where a form that stands on several pages leads back to. */
final class Back {
    private static final Pattern OURS = Pattern.compile("/leads(/board)?(\\?[A-Za-z0-9_.=&%+-]*)?");

    private Back() {}

    /** Returns the list or the board that was left, else the lead's own page. */
    static String of(Request request, Lead lead) {
        return of(request, "/leads/" + lead.id());
    }

    static String of(Request request, String otherwise) {
        return request.form("back").filter(path -> OURS.matcher(path).matches()).orElse(otherwise);
    }
}
