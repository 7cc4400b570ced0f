package piilo.recruiters;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Undoable;
import piilo.journal.Journal;
import piilo.journal.Opened;
import piilo.relationships.People;

/** What recruiters were told, and the files that went with it, for programs. */
public final class ToldApi {
    private final ToldTexts texts;
    private final Attachments attachments;
    private final ToldWriting writing;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    public ToldApi(
            ToldTexts texts,
            Attachments attachments,
            ToldWriting writing,
            People people,
            Journal journal,
            Clock clock) {
        this.texts = texts;
        this.attachments = attachments;
        this.writing = writing;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** A file as it is told of; its bytes have an address of their own. */
    record FileResource(String name, String type, int size) {
        static @Nullable FileResource of(@Nullable Attachment one) {
            return one == null ? null : new FileResource(one.name(), String.valueOf(Names.of(one.type())), one.size());
        }
    }

    /** What was told, with the file that went along. */
    record Resource(@JsonUnwrapped Told told, @Nullable FileResource attachment) {}

    public Answer list(Request request) {
        UUID contact = people.get(request.workspace(), request.id("id")).id();
        List<Told> found = texts.to(request.workspace(), contact, Listing.MOST);
        Map<UUID, Attachment> files =
                attachments.of(request.workspace(), found.stream().map(Told::id).toList());
        return Answer.json(Listing.whole(found.stream()
                .map(one -> new Resource(one, FileResource.of(files.get(one.id()))))
                .toList()));
    }

    public Answer create(Request request) {
        Told empty = Told.on(people.get(request.workspace(), request.id("id")).id(), today(request));
        return new JsonEdit<>(ToldBody.class)
                .create(
                        request,
                        (body, problems) -> body.on(empty, today(request), problems),
                        told -> created(request, told));
    }

    private LocalDate today(Request request) {
        return LocalDate.ofInstant(clock.instant(), request.signedIn().zone());
    }

    private Answer created(Request request, Told told) {
        writing.create(request.author(), told, Optional.empty());
        Told stored = texts.get(request.workspace(), told.id());
        return Answer.versioned(new Resource(stored, null)).created("/api/v1/told/" + told.id());
    }

    public Answer show(Request request) {
        return Answer.versioned(resource(request, told(request)));
    }

    private Told told(Request request) {
        return texts.get(request.workspace(), request.id("id"));
    }

    private Resource resource(Request request, Told told) {
        return new Resource(told, FileResource.of(find(request, told).orElse(null)));
    }

    private Optional<Attachment> find(Request request, Told told) {
        return Optional.ofNullable(
                attachments.of(request.workspace(), List.of(told.id())).get(told.id()));
    }

    /** Replaces it, or changes it in part. */
    public Answer change(Request request) {
        Opened opened = Opened.at(journal.number(request.workspace()));
        Told stored = told(request);
        EntityTag.check(request, resource(request, stored));
        return new JsonEdit<>(ToldBody.class)
                .change(
                        request,
                        stored,
                        (body, problems) -> body.on(stored, today(request), problems),
                        mine -> updated(request, opened, mine));
    }

    private Answer updated(Request request, Opened opened, Told mine) {
        ToldWriting.Edited edited =
                writing.merge(request.author(), opened, mine, new ToldWriting.FileWish(Optional.empty(), false));
        if (!edited.merge().conflicts().isEmpty()) {
            throw new PiiloException(Fault.CONFLICT, "It has been changed since it was read");
        }
        return show(request);
    }

    public Answer delete(Request request) {
        Told stored = told(request);
        EntityTag.check(request, resource(request, stored));
        return Answer.json(new Undoable(writing.delete(request.author(), stored).id()));
    }

    /** Puts a file in the place of the one that is there, if any. */
    public Answer attach(Request request) {
        Told told = told(request);
        Problems problems = new Problems();
        Optional<SentFile> file = SentFile.of(request, problems);
        if (file.isEmpty()) {
            problems.add("file", "form.required");
            return Answer.invalid(request, problems);
        }
        writing.attach(request.author(), told, file.get());
        return show(request).created("/api/v1/told/" + told.id() + "/attachment");
    }

    /** Takes the file away. */
    public Answer detach(Request request) {
        Told told = told(request);
        attachment(request, told);
        return Answer.json(
                new Undoable(writing.attach(request.author(), told, null).id()));
    }

    private Attachment attachment(Request request, Told told) {
        return find(request, told).orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "No file went with it"));
    }

    /** Sends the file, to be saved. */
    public Answer file(Request request) {
        Attachment attachment = attachment(request, told(request));
        return Answer.file(
                attachment.type().mediaType(),
                attachment.name(),
                attachments.bytes(request.workspace(), attachment.id()));
    }
}
