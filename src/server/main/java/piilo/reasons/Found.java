package piilo.reasons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.text.Dates;
import piilo.text.Language;
import piilo.text.Messages;

/**
 * A reason that Piilo has found.
 *
 * @param foundAs what it was found by, so that it is not found twice
 * @param text what it says
 * @param expiresOn null for one that holds until it is settled
 */
record Found(
        UUID contact,
        Reason.Kind kind,
        String foundAs,
        Text text,
        @Nullable LocalDate day,
        @Nullable LocalDate expiresOn) {
    /**
     * A text of the bundles and what it speaks of: days and further texts are put into the reader's language.
     *
     * @param key of the text
     */
    record Text(String key, Object... arguments) {
        String in(Language language) {
            Object[] words = new Object[arguments.length];
            for (int i = 0; i < words.length; i++) {
                words[i] = switch (arguments[i]) {
                    case LocalDate date -> Dates.day(date, language);
                    case Text inner -> inner.in(language);
                    case Object other -> other;
                };
            }
            return Messages.in(language).text(key, words);
        }
    }

    Reasons.Key key() {
        return new Reasons.Key(contact, foundAs);
    }

    Reason reason(Language language) {
        String words = text.in(language);
        return new Reason(
                Ids.next(),
                0,
                Instant.now(),
                contact,
                null,
                kind,
                words.length() > ReasonBody.TEXT_LIMIT ? words.substring(0, ReasonBody.TEXT_LIMIT - 1) + "…" : words,
                null,
                day,
                expiresOn,
                foundAs,
                Reason.State.OPEN);
    }
}
