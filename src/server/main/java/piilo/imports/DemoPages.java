package piilo.imports;

import piilo.http.Answer;
import piilo.http.Request;

/** Brings in the made-up network, at the push of a button. */
public final class DemoPages {
    private final DemoNetwork demo;

    public DemoPages(DemoNetwork demo) {
        this.demo = demo;
    }

    public Answer fill(Request request) {
        return Answer.redirect(
                "/imports/" + demo.fill(request.author(), request.signedIn().zone()));
    }
}
