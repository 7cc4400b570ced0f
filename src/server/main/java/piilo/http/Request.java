package piilo.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Author;
import piilo.text.Language;

/**
 * What somebody asks for.
 *
 * @param path of the address, without the query
 * @param pathParameters the parts of the path that vary, by the names of the route
 * @param query the query's values by name, in their order
 * @param form the form's values by name, in their order
 * @param uploads the files of the form by the field's name
 * @param headers by name in lower case
 * @param body as sent, empty when it was a form
 * @param remote the peer's address in text form
 * @param visitor who asks; null when nobody is signed in
 */
public record Request(
        String method,
        String path,
        Map<String, String> pathParameters,
        Map<String, List<String>> query,
        Map<String, List<String>> form,
        Map<String, Upload> uploads,
        Map<String, String> headers,
        byte[] body,
        Peer remote,
        @Nullable Visitor visitor) {
    /**
     * Who is at the other end.
     *
     * @param loopback whether the connection comes from this machine
     * @param secure whether the browser speaks TLS, with us or with the proxy in front
     */
    public record Peer(String address, boolean loopback, boolean secure) {}

    /** Returns the same with the values of a form. */
    public Request withForm(Map<String, List<String>> values) {
        return new Request(method, path, pathParameters, query, values, uploads, headers, body, remote, visitor);
    }

    /** Returns who is signed in; only for routes that ask for it. */
    public Visitor signedIn() {
        return Objects.requireNonNull(visitor, "the route asks for somebody who is signed in");
    }

    public UUID workspace() {
        return signedIn().workspace();
    }

    public Author author() {
        return signedIn().author();
    }

    /**
     * Returns the id that a part of the path is.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when it is none
     */
    public UUID id(String name) {
        return Ids.parse(pathParameters.getOrDefault(name, ""))
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such page"));
    }

    /** Returns the first value of the query under a name, without blanks around it; empty when there is none or it is blank. */
    public Optional<String> query(String name) {
        return first(query, name);
    }

    /**
     * Returns the id in the query under a name; empty when there is none.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when it is no id
     */
    public Optional<UUID> queryId(String name) {
        return query(name)
                .map(text -> Ids.parse(text)
                        .orElseThrow(
                                () -> new PiiloException(Fault.NOT_FOUND, "There is nothing with the id of " + name)));
    }

    /**
     * Returns the id under a name in the form; empty when there is none.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when it is no id
     */
    public Optional<UUID> formId(String name) {
        return form(name)
                .map(text -> Ids.parse(text)
                        .orElseThrow(
                                () -> new PiiloException(Fault.NOT_FOUND, "There is nothing with the id of " + name)));
    }

    /** Returns the first value of the form under a name, without blanks around it; empty when there is none or it is blank. */
    public Optional<String> form(String name) {
        return first(form, name);
    }

    /** Returns all values of the form under a name, as they were sent. */
    public List<String> forms(String name) {
        return form.getOrDefault(name, List.of());
    }

    private static Optional<String> first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Returns the language of the answer: the one chosen, else the one the browser likes best. */
    public Language language() {
        return visitor != null && visitor.language() != null
                ? visitor.language()
                : Language.preferred(headers.get("accept-language"));
    }

    /**
     * Returns a number of the query.
     *
     * @throws PiiloException {@link Fault#BAD_REQUEST} when it is no number from {@code least} to {@code most}
     */
    public int number(String name, int otherwise, int least, int most) {
        try {
            int number = query(name).map(Integer::parseInt).orElse(otherwise);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, like a number out of bounds.
        }
        throw new PiiloException(Fault.BAD_REQUEST, name + " must be a number from " + least + " to " + most);
    }
}
