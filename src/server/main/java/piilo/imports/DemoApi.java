package piilo.imports;

import piilo.http.Answer;
import piilo.http.Request;

/** Brings in the made-up network and takes it away, for programs; how far that is, its import says. */
public final class DemoApi {
    private final DemoNetwork demo;

    public DemoApi(DemoNetwork demo) {
        this.demo = demo;
    }

    public Answer fill(Request request) {
        return ImportApi.accepted(demo.fill(request.author(), request.signedIn().zone()));
    }

    public Answer remove(Request request) {
        return ImportApi.accepted(demo.remove(request.workspace()));
    }
}
