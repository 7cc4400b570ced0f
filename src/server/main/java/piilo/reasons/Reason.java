package piilo.reasons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.journal.Journalled;
import piilo.text.Language;

/**
 * A concrete reason to write, to a contact or to somebody at a company.
 *
 * @param contact null for one that is about a company
 * @param company null for one that is about a contact
 * @param day it is about, such as a birthday
 * @param expiresOn the last day on which it is worth anything
 * @param text as it was written, or in the language of whoever looked when it was found
 * @param foundAs what Piilo found it by, so that it is not found twice; null for one that the user wrote
 * @param wording what a found one says in every language; null for what somebody wrote
 */
public record Reason(
        UUID id,
        int version,
        Instant createdAt,
        @Nullable UUID contact,
        @Nullable UUID company,
        Kind kind,
        String text,
        @Nullable String link,
        @Nullable LocalDate day,
        @Nullable LocalDate expiresOn,
        @Nullable String foundAs,
        State state,
        @Nullable Wording wording)
        implements Journalled {
    /** One that says just what is written. */
    public Reason(
            UUID id,
            int version,
            Instant createdAt,
            @Nullable UUID contact,
            @Nullable UUID company,
            Kind kind,
            String text,
            @Nullable String link,
            @Nullable LocalDate day,
            @Nullable LocalDate expiresOn,
            @Nullable String foundAs,
            State state) {
        this(id, version, createdAt, contact, company, kind, text, link, day, expiresOn, foundAs, state, null);
    }

    /** What gives the reason. */
    public enum Kind {
        PROPOSAL,
        IDEA,
        QUESTION,
        THEIR_NEED,
        NEWS,
        ARTICLE,
        ANNIVERSARY,
        SHARED_EVENT,
        CONGRATULATION,
        THANKS,
        PROMISE
    }

    /** Whether it is still there to be used. */
    public enum State {
        OPEN,
        USED,
        DISMISSED
    }

    /** Returns whether it is over by a day. */
    public boolean expiredBy(LocalDate today) {
        return expiresOn != null && expiresOn.isBefore(today);
    }

    /** Returns the same in another state. */
    public Reason withState(State other) {
        return saying(text, other, wording);
    }

    /** Returns the same with the text in a language. */
    public Reason in(Language language) {
        return wording == null ? this : saying(wording.in(language), state, wording);
    }

    /** Returns the same as a program is told of it. */
    Reason told(Language language) {
        return saying(in(language).text, state, null);
    }

    private Reason saying(String words, State at, @Nullable Wording kept) {
        return new Reason(
                id, version, createdAt, contact, company, kind, words, link, day, expiresOn, foundAs, at, kept);
    }
}
