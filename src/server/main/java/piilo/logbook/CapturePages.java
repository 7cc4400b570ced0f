package piilo.logbook;

import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Cause;
import piilo.relationships.AskWarnings;

/** Writing down in one line what has just happened. */
public final class CapturePages {
    private final Log log;
    private final AskWarnings warnings;
    private final InteractionWriting writing;

    public CapturePages(Log log, AskWarnings warnings, InteractionWriting writing) {
        this.log = log;
        this.warnings = warnings;
        this.writing = writing;
    }

    /** The page for phones, and for browsers without scripts. */
    public Answer show(Request request) {
        return Answer.page("capture/show", understood(request));
    }

    /** What is understood of the line so far. */
    public Answer preview(Request request) {
        return Answer.page("capture/preview", understood(request));
    }

    /** Returns what is understood, and what is to be known before those who are named are asked. */
    private CaptureView understood(Request request) {
        CaptureView view = Understanding.of(request, log, new Problems());
        return view.warning(warnings.of(request, view.askedContacts()));
    }

    public Answer save(Request request) {
        CaptureView view = understood(request);
        boolean unheeded = !warnings.unheeded(request, view.askedContacts()).isEmpty();
        if (!view.ready() || unheeded) {
            return Answer.page("capture/show", view).withStatus(422);
        } else if (request.form("look").isPresent()) {
            return Answer.page("capture/show", view);
        }
        Cause cause = writing.create(request.author(), view.entry());
        String back =
                view.back().isEmpty() ? InteractionPages.place(view.entry().interaction()) : view.back();
        return Answer.redirect(back).telling("done.interaction_saved", cause.id());
    }
}
