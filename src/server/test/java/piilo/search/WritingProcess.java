package piilo.search;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Scanner;
import java.util.UUID;
import piilo.contacts.Contact;
import piilo.database.Database;
import piilo.journal.Cause;
import piilo.notes.Note;

/** Writes for ever, until it is killed; says on its output how many writes have been indexed. */
final class WritingProcess {
    static final String INDEXED = "Indexed: ";

    private WritingProcess() {}

    public static void main(String[] arguments) {
        Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8);
        Database database =
                new Database(new Database.Connection(lines.nextLine(), lines.nextLine(), lines.nextLine(), 4, 30_000));
        Network network = new Network(UUID.fromString(lines.nextLine()), database);
        network.journal.listen(new SearchIndex(Path.of(lines.nextLine()), database));
        for (int i = 1; ; i++) {
            write(network, i);
            System.out.println(INDEXED + i);
        }
    }

    private static void write(Network network, int number) {
        Contact contact = network.contact("Aino", "Korhonen");
        List<Note> notes = List.of(
                Note.aboutContact(contact.id(), "Muistio " + number, Instant.now()),
                Note.aboutContact(contact.id(), "Kirje " + number, Instant.now()));
        network.journal.write(network.author(), Cause.edit(), change -> {
            notes.forEach(note -> change.create(network.notes, note));
            return true;
        });
        network.renamed(contact, "Aino", "Lehtonen");
        network.delete(notes.getFirst());
    }
}
