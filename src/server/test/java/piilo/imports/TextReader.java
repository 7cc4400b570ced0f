package piilo.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import piilo.api.CompanyLine;
import piilo.api.ContactLine;
import piilo.api.ContactPoint;
import piilo.api.FavourLine;
import piilo.api.IgnoredEntry;
import piilo.api.ImportOptions;
import piilo.api.InteractionLine;
import piilo.api.Job;
import piilo.api.LeadLine;
import piilo.api.Line;
import piilo.api.NoteLine;
import piilo.api.PersonName;
import piilo.api.PersonReference;
import piilo.api.SkippedLine;
import piilo.api.Source;

/**
 * Reads a text file with one line for each thing: its kind, then its fields with bars between.
 *
 * <pre>
 * contact|key|given|family|email|company|title|headline
 * company|name|followed on
 * message|key|name|profile|email|text, then the name and the profile of each further participant
 * favour|name|profile|text
 * note|name|profile|text
 * lead|title|company
 * hidden
 * ignored|file
 * </pre>
 */
final class TextReader implements LineReader {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Override
    public Optional<ChosenImporter> recognise(Path upload, String name, @Nullable String plugin) {
        return name.endsWith(".txt") ? Optional.of(new ChosenImporter("text", "text")) : Optional.empty();
    }

    @Override
    public void read(ChosenImporter importer, Path upload, String name, ImportOptions options, Consumer<Line> lines)
            throws ReadingFailure {
        try (BufferedReader text = Files.newBufferedReader(upload)) {
            int number = 0;
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                lines.accept(line(new Source(name, ++number), new Fields(line.split("\\|", -1)), options));
            }
        } catch (IOException broken) {
            throw new ReadingFailure(Reason.of("It cannot be read"), broken);
        }
    }

    private record Fields(String[] texts) {
        @Nullable
        String at(int index) {
            return index < texts.length && !texts[index].isBlank() ? texts[index] : null;
        }

        String there(int index) {
            return texts[index];
        }

        PersonReference person(int index) {
            return new PersonReference(at(index), profile(index + 1), null);
        }

        @Nullable
        String profile(int index) {
            return at(index) == null ? null : "https://www.linkedin.com/in/" + at(index);
        }
    }

    private static Line line(Source source, Fields fields, ImportOptions options) {
        return switch (fields.there(0)) {
            case "contact" -> contact(source, fields);
            case "company" ->
                new CompanyLine(
                        source, fields.there(1), null, fields.at(2) == null ? null : LocalDate.parse(fields.there(2)));
            case "message" ->
                new InteractionLine(
                        source,
                        fields.at(1),
                        InteractionLine.Kind.MESSAGE,
                        InteractionLine.Direction.INCOMING,
                        NOON,
                        participants(fields),
                        null,
                        null,
                        options.withBodies() ? fields.at(5) : null);
            case "favour" -> new FavourLine(source, null, fields.person(1), true, "advice", null, fields.at(3));
            case "note" -> new NoteLine(source, null, fields.person(1), fields.there(3), NOON);
            case "lead" -> new LeadLine(source, null, fields.there(1), fields.at(2), null, null, null);
            case "hidden" -> new SkippedLine(source, true, "No name");
            case "ignored" -> new IgnoredEntry(new Source(fields.there(1), 0), "Not known");
            default -> new SkippedLine(source, false, "Not understood");
        };
    }

    private static List<PersonReference> participants(Fields fields) {
        List<PersonReference> participants = new ArrayList<>();
        participants.add(new PersonReference(fields.at(2), fields.profile(3), fields.at(4)));
        for (int i = 6; fields.at(i) != null; i += 2) {
            participants.add(fields.person(i));
        }
        return participants;
    }

    private static ContactLine contact(Source source, Fields fields) {
        List<ContactPoint> points = new ArrayList<>();
        if (fields.profile(1) != null) {
            points.add(new ContactPoint(ContactPoint.Type.LINK, "linkedin", fields.profile(1)));
        }
        if (fields.at(4) != null) {
            points.add(new ContactPoint(ContactPoint.Type.EMAIL, null, fields.there(4)));
        }
        boolean job = fields.at(5) != null || fields.at(6) != null;
        return new ContactLine(
                source,
                fields.profile(1),
                PersonName.of(fields.at(2), fields.at(3)),
                fields.at(7),
                points,
                List.of(),
                null,
                null,
                List.of(),
                job ? List.of(new Job(fields.at(5), fields.at(6), null, null, true)) : List.of(),
                List.of(),
                LocalDate.of(2024, 5, 6),
                null);
    }
}
