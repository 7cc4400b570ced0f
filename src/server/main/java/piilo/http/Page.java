package piilo.http;

/** Answers the requests of one route. It runs on a virtual thread and may block. */
@FunctionalInterface
public interface Page {
    /** Returns the answer; throws a PiiloException for what no form can show. */
    Answer answer(Request request);
}
