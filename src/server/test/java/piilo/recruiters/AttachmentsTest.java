package piilo.recruiters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import piilo.TestDatabase;
import piilo.api.PersonName;
import piilo.contacts.Contact;
import piilo.contacts.Contacts;
import piilo.database.Ids;
import piilo.fault.PiiloException;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Forgetting;
import piilo.journal.Journal;
import piilo.trash.Trash;

/** How long the bytes of a file are kept. */
class AttachmentsTest {
    private static final byte[] BYTES = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);

    private final Contacts contacts = new Contacts(TestDatabase.database());
    private final ToldTexts texts = new ToldTexts(TestDatabase.database());
    private final Attachments attachments = new Attachments(TestDatabase.database());
    private final Journal journal =
            new Journal(TestDatabase.database(), List.of(contacts, texts, attachments), () -> {});
    private final Author author = new Author(TestDatabase.workspace(), Ids.next());
    private final ToldWriting writing = new ToldWriting(journal, texts, attachments);
    private final Told told = told();

    private Told told() {
        Contact heidi = new Contact(
                Ids.next(),
                0,
                java.time.Instant.now(),
                PersonName.of("Heidi", null),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        journal.write(author, Cause.edit(), change -> {
            change.create(contacts, heidi);
            return null;
        });
        Told one = Told.on(heidi.id(), LocalDate.of(2026, 3, 14));
        writing.create(author, one, Optional.of(new SentFile("CV.pdf", FileType.PDF, BYTES)));
        return texts.get(author.workspace(), one.id());
    }

    private UUID file() {
        return attachments
                .of(author.workspace(), List.of(told.id()))
                .values()
                .iterator()
                .next()
                .id();
    }

    private void emptyTrash(Clock clock) {
        new Trash(TestDatabase.database(), clock).empty(new Forgetting(TestDatabase.database(), List.of(attachments)));
    }

    private static Clock later() {
        return Clock.offset(Clock.systemUTC(), Trash.KEPT.plus(Duration.ofDays(1)));
    }

    @Test
    void keepsTheBytesOfWhatIsThereAndOfWhatTheTrashStillHas() {
        UUID there = file();
        emptyTrash(later());
        byte[] kept = attachments.bytes(author.workspace(), there);
        writing.delete(author, told);

        emptyTrash(Clock.systemUTC());

        assertThat(kept).isEqualTo(BYTES);
        assertThat(attachments.bytes(author.workspace(), there)).isEqualTo(BYTES);
    }

    @Test
    void forgetsTheBytesOfWhatCannotBeBroughtBack() {
        UUID gone = file();
        writing.delete(author, told);

        emptyTrash(later());

        assertThatThrownBy(() -> attachments.bytes(author.workspace(), gone)).isInstanceOf(PiiloException.class);
    }

    @Test
    void hasNoBytesForAnotherWorkspace() {
        UUID there = file();
        UUID other = TestDatabase.workspace();

        assertThatThrownBy(() -> attachments.bytes(other, there)).isInstanceOf(PiiloException.class);
    }
}
