package piilo.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What the API says of itself: its description in OpenAPI, and a page on which one can read it and try it out. */
public final class ApiPages {
    private final Answer.Content document = new Answer.Content("application/json; charset=utf-8", document());

    private static byte[] document() {
        try (InputStream stream =
                Objects.requireNonNull(ApiPages.class.getResourceAsStream("/piilo/openapi.json"), "openapi.json")) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    record DocsView() {}

    public Answer openApi(Request request) {
        return Answer.empty(200).withBody(document);
    }

    public Answer docs(Request request) {
        return Answer.page("api/docs", new DocsView());
    }
}
