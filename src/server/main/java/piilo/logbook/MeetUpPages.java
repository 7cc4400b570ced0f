package piilo.logbook;

import java.util.List;
import java.util.Map;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.journal.Cause;

/** Writing down whom one has met at one place and time. */
public final class MeetUpPages {
    private final Log log;
    private final InteractionWriting writing;

    public MeetUpPages(Log log, InteractionWriting writing) {
        this.log = log;
        this.writing = writing;
    }

    public Answer show(Request request) {
        InteractionFields fields = InteractionFields.fresh(InteractionForm.zone(request), "", "", null, "");
        Entry nothing = Entry.of(InteractionForm.empty(List.of()), List.of(), null);
        return Answer.page("capture/meet-up", new MeetUpView(fields, List.of(), nothing, Map.of()));
    }

    /** What is understood of the lines so far. */
    public Answer preview(Request request) {
        return Answer.page("capture/meet-up-rows", MeetUp.read(request, log, new Problems()));
    }

    public Answer save(Request request) {
        MeetUpView view = MeetUp.read(request, log, new Problems());
        if (view.invalid()) {
            return Answer.page("capture/meet-up", view).withStatus(422);
        } else if (request.form("look").isPresent()) {
            return Answer.page("capture/meet-up", view);
        }
        Cause cause = writing.create(request.author(), view.entry());
        return Answer.redirect("/interactions/" + view.entry().interaction().id())
                .telling("done.meet_up_saved", cause.id());
    }
}
