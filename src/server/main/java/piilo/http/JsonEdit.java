package piilo.http;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How a program makes a record, or changes one, by a body that it sends. Whatever is wrong with it is told at its field, and nothing is saved then.
 *
 * @param <B> the body
 * @param type its class
 */
public record JsonEdit<B>(Class<B> type) {
    /**
     * Makes a record.
     *
     * @param make the record of a body; what is wrong goes to the problems
     * @param save is asked only when nothing is wrong
     */
    public <R> Answer create(Request request, BiFunction<B, Problems, R> make, Function<R, Answer> save) {
        Problems problems = new Problems();
        return answer(
                request,
                problems,
                JsonBody.read(request, type, problems).map(body -> make.apply(body, problems)),
                save);
    }

    /**
     * Changes a record: PUT says all of it anew, PATCH what is to change.
     *
     * @param present the record as it is told
     * @param make and {@code save} as in {@link #create}
     */
    public <R> Answer change(
            Request request, Object present, BiFunction<B, Problems, R> make, Function<R, Answer> save) {
        Problems problems = new Problems();
        Optional<B> body = request.method().equals("PATCH")
                ? JsonBody.merge(request, present, type, problems)
                : JsonBody.read(request, type, problems);
        return answer(request, problems, body.map(sent -> make.apply(sent, problems)), save);
    }

    private static <R> Answer answer(Request request, Problems problems, Optional<R> made, Function<R, Answer> save) {
        return made.filter(_ -> problems.none()).map(save).orElseGet(() -> Answer.invalid(request, problems));
    }
}
