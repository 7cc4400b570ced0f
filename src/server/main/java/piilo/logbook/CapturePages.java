package piilo.logbook;

import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Cause;

/** Writing down in one line what has just happened. */
public final class CapturePages {
    private final Log log;
    private final InteractionWriting writing;

    public CapturePages(Log log, InteractionWriting writing) {
        this.log = log;
        this.writing = writing;
    }

    /** The page for phones, and for browsers without scripts. */
    public Answer show(Request request) {
        return Answer.page("capture/show", Understanding.of(request, log, new Problems()));
    }

    /** What is understood of the line so far. */
    public Answer preview(Request request) {
        return Answer.page("capture/preview", Understanding.of(request, log, new Problems()));
    }

    public Answer save(Request request) {
        CaptureView view = Understanding.of(request, log, new Problems());
        if (!view.ready()) {
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
