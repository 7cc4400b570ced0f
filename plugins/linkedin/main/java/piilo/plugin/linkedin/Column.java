package piilo.plugin.linkedin;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names every column that is read, in LinkedIn's own words and the translations that people have met; case, spaces and hyphens do not count. */
enum Column {
    FIRST_NAME("First Name", "Vorname"),
    MIDDLE_NAME("Middle Name"),
    LAST_NAME("Last Name", "Nachname"),
    MAIDEN_NAME("Maiden Name"),
    SUFFIX("Suffix"),
    PROFILE_ADDRESS("URL", "Profile URL"),
    EMAIL("Email Address", "E-Mail-Adresse"),
    COMPANY("Company", "Unternehmen"),
    POSITION("Position"),
    CONNECTED_ON("Connected On", "Verbunden am"),
    HEADLINE("Headline"),
    CONVERSATION("Conversation ID"),
    FROM("From"),
    SENDER("Sender Profile URL"),
    TO("To"),
    RECIPIENTS("Recipient Profile URLs"),
    DATE("Date"),
    SUBJECT("Subject"),
    CONTENT("Content"),
    FOLDER("Folder"),
    MESSAGE_DRAFT("Is Message Draft"),
    CONVERSATION_DRAFT("Is Conversation Draft"),
    SENT_AT("Sent At"),
    MESSAGE("Message"),
    DIRECTION("Direction"),
    INVITER("Inviter Profile URL"),
    INVITEE("Invitee Profile URL"),
    ORGANIZATION("Organization"),
    FOLLOWED_ON("Followed On"),
    APPLICATION_DATE("Application Date"),
    SAVED_DATE("Saved Date"),
    COMPANY_NAME("Company Name"),
    JOB_TITLE("Job Title"),
    JOB_ADDRESS("Job Url"),
    TEXT("Text"),
    CREATION_DATE("Creation Date"),
    NOTE_FIRST_NAME("Connection First Name"),
    NOTE_LAST_NAME("Connection Last Name"),
    NOTE_PROFILE("Connection Profile URL"),
    NOTE("Note"),
    CREATED_ON("Created On"),
    STARTED_ON("Started On"),
    SCHOOL("School Name"),
    DEGREE("Degree Name"),
    ENDORSED_ON("Endorsement Date"),
    SKILL("Skill Name"),
    BOOK_SOURCE("Source"),
    BOOK_EMAILS("Emails"),
    BOOK_NUMBERS("PhoneNumbers");

    private static final Map<String, Column> BY_NAME = new HashMap<>();

    static {
        for (Column column : values()) {
            BY_NAME.put(lettersAndDigits(column.name), column);
            BY_NAME.put(lettersAndDigits(column.alias), column);
        }
    }

    private final String name;
    private final String alias;

    Column(String name) {
        this(name, name);
    }

    Column(String name, String alias) {
        this.name = name;
        this.alias = alias;
    }

    static @Nullable Column named(String header) {
        return BY_NAME.get(lettersAndDigits(header));
    }

    static String lettersAndDigits(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
