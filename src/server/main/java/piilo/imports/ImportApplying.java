package piilo.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactLine;
import piilo.api.LeadLine;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.imports.ImportLine.Read;
import piilo.imports.Seen.Sighting;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;

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
    private final BooleanSupplier ending;

    ImportApplying(Imports imports, ImportLines lines, Journal journal, Stores stores, BooleanSupplier ending) {
        this.imports = imports;
        this.lines = lines;
        this.journal = journal;
        this.stores = stores;
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
        Seen seen = new Seen();
        if (position < lineCount) {
            remember(one, position, seen);
            rememberLeads(one, position, seen);
            apply(one, true, (int) position, seen);
        }
        apply(one, false, (int) Math.max(0, position - lineCount), new Seen());
        imports.toApplied(one, lines.counts(one, lines.companiesMade(one)));
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
                            Subject.of(contact), new Sighting(line.decision().record(), line.number(), contact.key()));
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
                    .forEach(line -> seen.lead(
                            SourceKeys.of((LeadLine) Read.of(line).line()),
                            Objects.requireNonNull(line.decision().record())));
            after = applied.size() < CHUNK ? (int) position : applied.getLast().number();
        }
    }

    private void apply(Import one, boolean first, int from, Seen seen) {
        int after = from;
        boolean more = true;
        while (more) {
            if (ending.getAsBoolean()) {
                throw new Stopped();
            }
            Applied applied = tried(one, first, after, seen);
            seen.absorb(applied.seen);
            more = applied.last != null;
            after = applied.last == null ? after : applied.last;
        }
    }

    /**
     * What one transaction has done.
     *
     * @param last the number of its last line, null when it was the last chunk
     */
    private record Applied(Seen seen, @Nullable Integer last) {}

    private Applied tried(Import one, boolean first, int after, Seen seen) {
        for (int tries = 1; ; tries++) {
            try {
                return journal.write(
                        one.author(),
                        Cause.importing(one.id()),
                        change -> chunk(change, one, first, after, seen.branch()));
            } catch (PiiloException | IntegrityConstraintViolationException failure) {
                if (tries == TRIES || (failure instanceof PiiloException ours && ours.fault() != Fault.CONFLICT)) {
                    throw failure;
                }
            }
        }
    }

    private Applied chunk(Change change, Import one, boolean first, int after, Seen seen) {
        List<ImportLine> chunk = ImportLines.round(change.db(), one, first, after, CHUNK);
        if (chunk.isEmpty()) {
            return new Applied(seen, null);
        }
        Round round = Round.of(new Round.Setting(change.db(), one, stores, seen, false), first);
        List<ImportLine> decided = round.decide(chunk.stream().map(Read::of).toList());
        round.write(change);
        ImportLines.decide(change.db(), one, decidedOtherwise(chunk, decided));
        int last = chunk.getLast().number();
        long position = first ? last : one.progress().lines() + last;
        if (!imports.done(change.db(), one, ImportState.APPLYING, position, chunk.size())) {
            throw new Stopped();
        }
        return new Applied(seen, chunk.size() < CHUNK ? null : last);
    }

    private static List<ImportLine> decidedOtherwise(List<ImportLine> before, List<ImportLine> now) {
        List<ImportLine> changed = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).decision().equals(before.get(i).decision())) {
                changed.add(now.get(i));
            }
        }
        return changed;
    }
}
