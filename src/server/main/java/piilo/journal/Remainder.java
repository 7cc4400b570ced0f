package piilo.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.text.Language;
import piilo.text.Messages;

/**
 * What was not taken back, as the API tells it.
 *
 * @param title what the record is called, or what it is when it has no name
 * @param field null when the whole record was left alone
 * @param reason in the language of the one who asked
 */
public record Remainder(
        String kind, UUID id, String title, @Nullable String field, String reason) {
    public static Remainder of(Undo.LeftAlone left, Language language) {
        Messages messages = Messages.in(language);
        return new Remainder(
                left.kind(),
                left.record(),
                left.title().isEmpty() ? messages.text(left.label()) : left.title(),
                left.field(),
                messages.text(left.reason()));
    }
}
