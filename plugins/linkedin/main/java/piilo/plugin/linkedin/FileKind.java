package piilo.plugin.linkedin;

import static piilo.plugin.linkedin.Column.*;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Names the tables that are told by their header, in the order in which they are read.
 *
 * <p>Three of them need a word in the file's name as well, since the header does not tell recommendations given from received, nor LinkedIn's old
 * export for Outlook from Outlook's own.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets and functions are never changed
enum FileKind {
    CONNECTIONS("", EnumSet.of(FIRST_NAME, CONNECTED_ON), reading -> new ConnectionRows(reading.dates())),
    OUTLOOK_CONNECTIONS(
            "linkedin", EnumSet.of(FIRST_NAME, LAST_NAME, EMAIL, JOB_TITLE), reading -> new OutlookConnectionRows()),
    COMPANY_FOLLOWS("", EnumSet.of(ORGANIZATION, FOLLOWED_ON), reading -> new CompanyFollowRows(reading.dates())),
    MESSAGES("", EnumSet.of(CONVERSATION, FROM, TO, DATE), MessageRows::new),
    INVITATIONS("", EnumSet.of(FROM, TO, SENT_AT, DIRECTION), InvitationRows::new),
    JOB_APPLICATIONS("", EnumSet.of(APPLICATION_DATE, JOB_TITLE), reading -> new JobApplicationRows(reading.dates())),
    SAVED_JOBS("", EnumSet.of(SAVED_DATE, JOB_TITLE), reading -> new SavedJobRows(reading.dates())),
    RECOMMENDATIONS_GIVEN(
            "given",
            EnumSet.of(FIRST_NAME, TEXT, CREATION_DATE),
            reading -> new RecommendationRows(reading.dates(), true)),
    RECOMMENDATIONS_RECEIVED(
            "received",
            EnumSet.of(FIRST_NAME, TEXT, CREATION_DATE),
            reading -> new RecommendationRows(reading.dates(), false)),
    NOTES("", EnumSet.of(NOTE_FIRST_NAME, NOTE), reading -> new NoteRows(reading.dates())),
    RECOMMENDATIONS(EnumSet.of(FIRST_NAME, TEXT, CREATION_DATE), Reason.RECOMMENDATION_SIDE),
    PROFILE(EnumSet.of(FIRST_NAME, MAIDEN_NAME, HEADLINE), Reason.OWN_PROFILE),
    POSITIONS(EnumSet.of(COMPANY_NAME, STARTED_ON), Reason.OWN_PROFILE),
    EDUCATION(EnumSet.of(SCHOOL, DEGREE), Reason.OWN_PROFILE),
    ENDORSEMENTS(EnumSet.of(ENDORSED_ON, SKILL), Reason.ENDORSEMENTS),
    ADDRESS_BOOK(EnumSet.of(BOOK_SOURCE, BOOK_EMAILS, BOOK_NUMBERS), Reason.ADDRESS_BOOK);

    private final String word;
    private final Set<Column> marks;
    private final @Nullable Function<Reading, RowReader> reader;
    private final Reason unread;

    FileKind(String word, Set<Column> marks, Function<Reading, RowReader> reader) {
        this.word = word;
        this.marks = marks;
        this.reader = reader;
        this.unread = Reason.EMPTY;
    }

    FileKind(Set<Column> marks, Reason unread) {
        this.word = "";
        this.marks = marks;
        this.reader = null;
        this.unread = unread;
    }

    static Optional<FileKind> of(Columns columns, EntryName name) {
        for (FileKind kind : values()) {
            if (columns.hasAll(kind.marks) && name.plain().contains(kind.word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    boolean isRead() {
        return reader != null;
    }

    /** Returns why nothing is taken from such a table. */
    Reason unread() {
        return unread;
    }

    /** Returns what makes lines of the rows; only for a kind that is read. */
    RowReader reader(Reading reading) {
        if (reader == null) {
            throw new IllegalStateException(this + " is not read");
        }
        return reader.apply(reading);
    }
}
