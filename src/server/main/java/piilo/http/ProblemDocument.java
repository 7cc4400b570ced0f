package piilo.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.text.Language;
import piilo.text.Messages;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param title in the language of the one who asked
 * @param detail in English, for whoever mends the program that asked; null when there is nothing to say
 * @param errors what is wrong with each field of the body; null when the fault is another one
 */
public record ProblemDocument(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable Map<String, String> errors) {
    private static final String TYPE = "application/problem+json; charset=utf-8";

    public static ProblemDocument of(Fault fault, String detail, Language language) {
        String title = Messages.in(language).text(fault.messageKey());
        return new ProblemDocument("about:blank", title, fault.status(), detail.isEmpty() ? null : detail, null);
    }

    ProblemDocument with(Problems problems, Language language) {
        Map<String, String> messages = new LinkedHashMap<>();
        problems.fields()
                .forEach((field, problem) -> messages.put(
                        field,
                        Messages.in(language)
                                .text(problem.key(), problem.arguments().toArray())));
        return new ProblemDocument(type, title, status, detail, messages);
    }

    public Answer answer() {
        return new Answer(status, Map.of(), new Answer.Content(TYPE, ApiJson.bytes(this)), null);
    }
}
