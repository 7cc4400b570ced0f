package piilo.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactLine;
import piilo.api.LeadLine;
import piilo.database.Meanwhile;
import piilo.demo.DemoCalendar;
import piilo.demo.DemoStory;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.imports.ImportLine.Read;
import piilo.imports.Sightings.Sighting;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;
import piilo.journal.LongWork;

/**
 * Makes records of the lines of a preview, one transaction for each chunk. What a chunk writes, how far the import is and what became of its lines is committed
 * together, so that after a crash the next start goes on exactly there. Each chunk is decided anew: the preview may be old.
 */
final class ImportApplying {
    private static final int CHUNK = 1000;
    private static final int TRIES = 5;

    private final Imports imports;
    private final ImportLines lines;
    private final Journal journal;
    private final Stores stores;
    private final DemoStory story;
    private final BooleanSupplier ending;

    ImportApplying(Imports imports, ImportLines lines, Journal journal, Stores stores, BooleanSupplier ending) {
        this.imports = imports;
        this.lines = lines;
        this.journal = journal;
        this.stores = stores;
        this.story = new DemoStory(journal.kinds());
        this.ending = ending;
    }

    /**
     * Goes on from where the import stands.
     *
     * @throws Stopped when the import was cancelled
     */
    void run(Import one) {
        long position = imports.position(one);
        long lineCount = one.progress().lines();
        try (LongWork work = new LongWork(journal, one.author(), Cause.importing(one.id()))) {
            if (position < lineCount) {
                Seen seen = new Seen();
                remember(one, position, seen);
                rememberLeads(one, position, seen);
                apply(new Applying(work, one, true, seen), (int) position);
            }
            apply(new Applying(work, one, false, new Seen()), (int) Math.max(0, position - lineCount));
            if (one.demo() && imports.position(one) < pastAll(one)) {
                work.write(change -> tell(change, one));
            }
        }
        imports.toApplied(one, lines.counts(one, lines.companiesMade(one)));
    }

    /** The position behind the last line of the second round. */
    private static long pastAll(Import one) {
        return 2 * one.progress().lines() + 1;
    }

    /** The sample data goes on where its archive ends; once, whenever the server dies. */
    private @Nullable Void tell(Change change, Import one) {
        Map<String, UUID> cast = new HashMap<>();
        lines.made(change.db(), one, stores.contacts()).forEach((name, id) -> cast.put("contact:" + name, id));
        lines.made(change.db(), one, stores.companies()).forEach((name, id) -> cast.put("company:" + name, id));
        story.write(change, cast, DemoCalendar.of(one.createdAt(), one.options().zone()));
        if (!imports.done(change.db(), one, ImportState.APPLYING, pastAll(one), 0)) {
            throw new Stopped();
        }
        return null;
    }

    /** Sees again whom the lines were about that had been applied when the server ended. */
    private void remember(Import one, long position, Seen seen) {
        int after = 0;
        while (after < position) {
            List<ImportLine> applied = lines.page(one, new ImportLines.Filter(null, LineKind.CONTACT), after, CHUNK);
            for (ImportLine line : applied) {
                if (line.number() <= position && line.decision().record() != null) {
                    ContactLine contact = (ContactLine) Read.of(line).line();
                    seen.person(
                            Subject.of(contact), Sighting.of(line.decision().record(), line.number(), contact.key()));
                }
            }
            after = applied.size() < CHUNK ? (int) position : applied.getLast().number();
        }
    }

    /** Knows again which leads the lines have made that had been applied. */
    private void rememberLeads(Import one, long position, Seen seen) {
        int after = 0;
        while (after < position) {
            List<ImportLine> applied = lines.page(one, new ImportLines.Filter(null, LineKind.LEAD), after, CHUNK);
            applied.stream()
                    .filter(line -> line.number() <= position && line.decision().record() != null)
                    .forEach(line -> seen.record(
                            SourceKeys.of((LeadLine) Read.of(line).line()),
                            Objects.requireNonNull(line.decision().record())));
            after = applied.size() < CHUNK ? (int) position : applied.getLast().number();
        }
    }

    private void apply(Applying applying, int from) {
        Meanwhile<List<Read>> next = ahead(applying, from);
        boolean more = true;
        while (more) {
            if (ending.getAsBoolean()) {
                throw new Stopped();
            }
            List<Read> chunk = next.answer();
            more = chunk.size() == CHUNK;
            if (more) {
                next = ahead(applying, chunk.getLast().stored().number());
            }
            if (!chunk.isEmpty()) {
                applying.seen.absorb(tried(applying, chunk));
            }
        }
    }

    /** Reads the next lines while those before them are applied. */
    private Meanwhile<List<Read>> ahead(Applying applying, int after) {
        return Meanwhile.ask(() -> lines.round(applying.one, applying.first, after, CHUNK).stream()
                .map(Read::of)
                .toList());
    }

    /**
     * What chunk after chunk is applied in.
     *
     * @param seen whom the lines were about that have been applied
     */
    private record Applying(LongWork work, Import one, boolean first, Seen seen) {}

    private Seen tried(Applying applying, List<Read> chunk) {
        for (int tries = 1; ; tries++) {
            try {
                return applying.work.write(change -> apply(change, applying, chunk));
            } catch (PiiloException | IntegrityConstraintViolationException failure) {
                if (tries == TRIES || (failure instanceof PiiloException ours && ours.fault() != Fault.CONFLICT)) {
                    throw failure;
                }
            }
        }
    }

    private Seen apply(Change change, Applying applying, List<Read> chunk) {
        Import one = applying.one;
        Seen seen = applying.seen.branch();
        Round round = Round.of(new Round.Setting(change.db(), one, stores, seen, false), applying.first);
        List<ImportLine> decided = round.decide(chunk);
        round.write(change);
        ImportLines.decide(change.db(), one, decidedOtherwise(chunk, decided));
        int last = chunk.getLast().stored().number();
        long position = applying.first ? last : one.progress().lines() + last;
        if (!imports.done(change.db(), one, ImportState.APPLYING, position, chunk.size())) {
            throw new Stopped();
        }
        return seen;
    }

    private static List<ImportLine> decidedOtherwise(List<Read> before, List<ImportLine> now) {
        List<ImportLine> changed = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).decision().equals(before.get(i).stored().decision())) {
                changed.add(now.get(i));
            }
        }
        return changed;
    }
}
