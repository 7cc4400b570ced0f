package piilo.imports;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import piilo.http.Answer;
import piilo.text.Language;
import piilo.text.Messages;

/** Tells a browser, a few times a second, how far an import is; ends when the import rests. */
record ProgressEvents(Imports imports, UUID workspace, UUID id, Language language) implements Answer.EventSource {
    private static final long STEP_MILLIS = 300;

    @Override
    public void run(Answer.EventSink sink) throws InterruptedException {
        Optional<Import> found = imports.find(workspace, id);
        while (found.isPresent() && found.get().state().busy()) {
            if (!sink.send("progress", html(found.get()))) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
            found = imports.find(workspace, id);
        }
        sink.send("done", "done");
    }

    /** Returns the inside of the progress block; it holds numbers and our own texts only. */
    private String html(Import one) {
        Import.Progress progress = one.progress();
        Messages messages = Messages.in(language);
        String label = messages.text("import_pages.state." + one.state().text());
        boolean known = progress.total() > 0;
        String count = known
                ? messages.text("import_pages.progress", progress.done(), progress.total())
                : messages.text("import_pages.lines", progress.lines());
        String value = known ? " max=\"" + progress.total() + "\" value=\"" + progress.done() + "\"" : "";
        return "<div class=\"d-flex justify-content-between gap-3\"><label for=\"progress\"><strong>" + label
                + "</strong></label><span class=\"numbers\">" + count + "</span></div>"
                + "<progress class=\"progress-bar-native\" id=\"progress\"" + value + ">" + count + "</progress>";
    }
}
