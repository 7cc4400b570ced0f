package piilo.plugin.linkedin;

import piilo.api.IgnoredEntry;
import piilo.api.SkippedLine;
import piilo.api.Source;

/** Names every reason for which a row or a file is left out; the server holds the sentences in the user's language. */
enum Reason {
    /** A row with a date and nobody in it: the other one has closed or hidden the account. */
    HIDDEN("linkedin.hidden"),
    /** A message or invitation whose other side is only called “LinkedIn Member”. */
    MEMBER_GONE("linkedin.member.gone"),
    SPONSORED("linkedin.sponsored"),
    DRAFT("linkedin.draft"),
    SPAM("linkedin.spam"),
    DATE_UNREADABLE("linkedin.date.unreadable"),
    OWNER_UNKNOWN("linkedin.owner.unknown"),
    DIRECTION_MISSING("linkedin.direction.missing"),
    PERSON_MISSING("linkedin.person.missing"),
    SELF("linkedin.self"),
    COMPANY_MISSING("linkedin.company.missing"),
    TITLE_MISSING("linkedin.title.missing"),
    NOTE_EMPTY("linkedin.note.empty"),
    ROW_BROKEN("linkedin.row.broken"),
    REST_BROKEN("linkedin.rest.broken"),
    PRIVATE("linkedin.private"),
    OWN_PROFILE("linkedin.own.profile"),
    ENDORSEMENTS("linkedin.endorsements"),
    RECOMMENDATION_SIDE("linkedin.recommendation.side"),
    ACTIVITY("linkedin.activity"),
    NOT_NEEDED("linkedin.not.needed"),
    ADDRESS_BOOK("linkedin.address.book"),
    HEADER_MISSING("linkedin.header.missing"),
    EMPTY("linkedin.empty"),
    SYSTEM_FILE("linkedin.system.file"),
    UNKNOWN("linkedin.unknown");

    private final String key;

    Reason(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    IgnoredEntry ignoring(String entry) {
        return new IgnoredEntry(new Source(entry, 0), key);
    }

    /** Makes the line for a row that gives nothing; the two reasons that mean a person without a name are counted apart. */
    SkippedLine skipping(Source source) {
        return new SkippedLine(source, this == HIDDEN || this == MEMBER_GONE, key);
    }
}
