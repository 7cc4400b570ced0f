package piilo.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import piilo.api.CompanyLine;
import piilo.api.ContactLine;
import piilo.api.FavourLine;
import piilo.api.IgnoredEntry;
import piilo.api.InteractionLine;
import piilo.api.LeadLine;
import piilo.api.Line;
import piilo.api.NoteLine;
import piilo.api.SkippedLine;
import piilo.database.Database;
import piilo.imports.ImportLine.Decision;
import piilo.imports.ImportLine.Read;

/** Brings an upload to its preview: lines with decisions, chunk by chunk, so that memory does not grow with the file. */
final class ImportReading {
    static final int CHUNK = 1000;

    private final Imports imports;
    private final ImportLines lines;
    private final LineReader reader;
    private final Stores stores;
    private final BooleanSupplier ending;

    ImportReading(Imports imports, ImportLines lines, LineReader reader, Stores stores, BooleanSupplier ending) {
        this.imports = imports;
        this.lines = lines;
        this.reader = reader;
        this.stores = stores;
        this.ending = ending;
    }

    /**
     * Reads from the beginning, also what was read before the server ended.
     *
     * @throws ReadingFailure when there is nothing to preview
     * @throws Stopped when the import was cancelled
     */
    void run(Import one, Path upload) throws ReadingFailure {
        if (!Files.exists(upload)) {
            throw new ReadingFailure(Reason.of("imports.problem.upload_gone"));
        }
        goOn(true);
        lines.clear(one);
        ChosenImporter importer = recognise(one, upload);
        imports.recognised(one, importer);
        Import recognised = imports.get(one.workspace(), one.id());
        Intake intake = new Intake(recognised);
        try (intake.beside) {
            reader.read(importer, upload, one.fileName(), one.options(), intake::take);
            intake.flush();
            intake.beside.await();
        }
        if (!intake.usable) {
            throw new ReadingFailure(Reason.of("imports.problem.nothing_found"));
        }
        intake.decideReferences();
        imports.toPreview(one, lines.counts(one, intake.seen.companies()));
    }

    private ChosenImporter recognise(Import one, Path upload) throws ReadingFailure {
        String plugin = one.importer() == null ? null : one.importer().plugin();
        Optional<ChosenImporter> importer = reader.recognise(upload, one.fileName(), plugin);
        return importer.orElseThrow(() -> new ReadingFailure(
                plugin == null
                        ? Reason.of("imports.problem.unrecognised", one.fileName())
                        : Reason.of("imports.problem.not_of_plugin", one.fileName(), plugin)));
    }

    private final class Intake {
        private final Import one;
        private final Database database = imports.database();
        private final Seen seen = new Seen();
        private final Beside beside = new Beside();
        private List<Read> chunk = new ArrayList<>(CHUNK);
        private int count;
        private boolean usable;

        Intake(Import one) {
            this.one = one;
        }

        void take(Line raw) {
            Line line = LineLimits.cut(raw);
            LineKind kind = LineKind.of(line);
            usable |= kind != LineKind.SKIPPED && kind != LineKind.IGNORED;
            ImportLine stored = new ImportLine(
                    ++count, line.source(), kind, title(line), LineJson.write(line), firstDecision(line));
            chunk.add(new Read(stored, line));
            if (chunk.size() == CHUNK) {
                flush();
            }
        }

        /** While a chunk is decided the next one is read. */
        void flush() {
            List<Read> full = chunk;
            int last = count;
            chunk = new ArrayList<>(CHUNK);
            beside.run(() -> seen.absorb(decide(full, last)));
        }

        private Seen decide(List<Read> chunk, int last) {
            return database.inTransaction(db -> {
                Seen branch = seen.branch();
                Map<Boolean, List<Read>> rounds = chunk.stream()
                        .collect(Collectors.partitioningBy(
                                one -> one.stored().kind().first()));
                List<Read> first = rounds.getOrDefault(true, List.of());
                List<ImportLine> decided = rounds.getOrDefault(false, List.of()).stream()
                        .map(Read::stored)
                        .collect(Collectors.toCollection(ArrayList::new));
                if (!first.isEmpty()) {
                    decided.addAll(Round.of(new Round.Setting(db, one, stores, branch, true), true)
                            .decide(first));
                }
                ImportLines.insert(db, one, decided);
                goOn(imports.read(db, one, last));
                return branch;
            });
        }

        /** Who is meant is known only when all people have been read, in whichever order the files stand in the upload. */
        void decideReferences() {
            int after = 0;
            List<ImportLine> next = decideReferences(after);
            while (!next.isEmpty()) {
                after = next.getLast().number();
                next = decideReferences(after);
            }
        }

        private List<ImportLine> decideReferences(int after) {
            return database.inTransaction(db -> {
                List<ImportLine> open = ImportLines.round(db, one, false, after, CHUNK);
                if (!open.isEmpty()) {
                    Round round = Round.of(new Round.Setting(db, one, stores, seen, true), false);
                    ImportLines.decide(
                            db, one, round.decide(open.stream().map(Read::of).toList()));
                    goOn(imports.read(db, one, count));
                }
                return open;
            });
        }
    }

    private void goOn(boolean stillReading) {
        if (!stillReading || ending.getAsBoolean()) {
            throw new Stopped();
        }
    }

    private static Decision firstDecision(Line line) {
        return switch (line) {
            case ContactLine _, CompanyLine _, InteractionLine _, FavourLine _, NoteLine _, LeadLine _ -> Decision.OPEN;
            case SkippedLine one ->
                Decision.of(one.hidden() ? Outcome.HIDDEN : Outcome.SKIPPED, Reason.of(one.reason()));
            case IgnoredEntry one -> Decision.of(Outcome.IGNORED, Reason.of(one.reason()));
        };
    }

    private static String title(Line line) {
        String title = switch (line) {
            case ContactLine one -> one.name().display();
            case CompanyLine one -> one.name();
            case InteractionLine one ->
                one.subject() != null
                        ? one.subject()
                        : one.participants().stream().map(SecondRound::name).collect(Collectors.joining(", "));
            case FavourLine one -> SecondRound.name(one.person());
            case NoteLine one -> SecondRound.name(one.person());
            case LeadLine one -> one.title();
            case SkippedLine _ -> "";
            case IgnoredEntry one -> one.source().entry();
        };
        return LineLimits.cut(title, LineLimits.TITLE);
    }
}
