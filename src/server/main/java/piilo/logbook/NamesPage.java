package piilo.logbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.http.Answer;
import piilo.http.Request;

/** Completes names while one types them. */
public final class NamesPage {
    private static final int MOST = 8;

    private final Log log;

    public NamesPage(Log log) {
        this.log = log;
    }

    /** A name that may be meant, with what tells it from others. */
    record Name(String name, @Nullable String detail) {}

    /** Answers with names of contacts, or of companies, that begin with what has been typed. */
    public Answer names(Request request) {
        String typed = request.query("q").orElse("");
        boolean companies = request.query("kind").orElse("").equals("company");
        List<Name> names = companies
                ? log.companies().beginning(request.workspace(), typed, MOST).stream()
                        .map(name -> new Name(name, null))
                        .toList()
                : log.contacts().beginning(request.workspace(), typed, MOST).stream()
                        .map(one -> new Name(one.name(), one.detail()))
                        .toList();
        return Answer.json(names);
    }
}
