package piilo.imports;

import static piilo.database.schema.Tables.IMPORT_LINE;
import static piilo.database.schema.Tables.IMPORT_REMAINDER;
import static piilo.database.schema.Tables.JOURNAL;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.api.Source;
import piilo.database.Database;
import piilo.database.Rows;
import piilo.imports.ImportLine.Decision;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;
import piilo.journal.Undo.LeftAlone;
import piilo.json.Json;

/** The lines of each import, and what its undo left alone. */
public final class ImportLines {
    private static final int REMOVED_AT_ONCE = 5000;
    private static final List<Field<?>> DECISION = List.of(
            IMPORT_LINE.SOURCE_KEY,
            IMPORT_LINE.OUTCOME,
            IMPORT_LINE.REASON,
            IMPORT_LINE.REASON_ARGUMENTS,
            IMPORT_LINE.RECORD_ID,
            IMPORT_LINE.CHANGES);
    private static final List<Field<?>> KEY = List.of(IMPORT_LINE.IMPORT_ID, IMPORT_LINE.NUMBER);
    private static final List<Field<?>> ALL = Rows.fields(
            List.of(
                    IMPORT_LINE.IMPORT_ID,
                    IMPORT_LINE.NUMBER,
                    IMPORT_LINE.WORKSPACE_ID,
                    IMPORT_LINE.ENTRY,
                    IMPORT_LINE.ENTRY_LINE,
                    IMPORT_LINE.KIND,
                    IMPORT_LINE.TITLE,
                    IMPORT_LINE.PAYLOAD),
            DECISION);
    private static final List<Field<?>> REMAINDER = List.of(
            IMPORT_REMAINDER.IMPORT_ID,
            IMPORT_REMAINDER.NUMBER,
            IMPORT_REMAINDER.RECORD_KIND,
            IMPORT_REMAINDER.RECORD_ID,
            IMPORT_REMAINDER.TITLE,
            IMPORT_REMAINDER.REASON,
            IMPORT_REMAINDER.FIELD);

    private final Database database;

    public ImportLines(Database database) {
        this.database = database;
    }

    /** Which lines are wanted; null for all. */
    public record Filter(
            @Nullable Outcome outcome, @Nullable LineKind kind) {
        public static final Filter ALL = new Filter(null, null);

        Condition condition() {
            Condition condition = DSL.noCondition();
            if (outcome != null) {
                condition = condition.and(IMPORT_LINE.OUTCOME.eq(outcome.text()));
            }
            return kind == null ? condition : condition.and(IMPORT_LINE.KIND.eq(kind.text()));
        }
    }

    /** Returns up to {@code limit} lines after a number, in order. */
    public List<ImportLine> page(Import one, Filter filter, int after, int limit) {
        return database.read(db -> select(db, one, filter.condition(), after, limit));
    }

    public int count(Import one, Filter filter) {
        return database.read(db -> db.fetchCount(IMPORT_LINE, of(one).and(filter.condition())));
    }

    /** Returns up to {@code limit} of what an undo left alone, in order. */
    public List<LeftAlone> remainder(Import one, int offset, int limit) {
        return database.read(db -> db.selectFrom(IMPORT_REMAINDER)
                .where(IMPORT_REMAINDER.IMPORT_ID.eq(one.id()))
                .orderBy(IMPORT_REMAINDER.NUMBER)
                .limit(limit)
                .offset(offset)
                .fetch(row -> new LeftAlone(
                        row.getRecordKind(), row.getRecordId(), row.getTitle(), row.getField(), row.getReason())));
    }

    void leaveAlone(DSLContext db, Import one, List<LeftAlone> left) {
        int before = db.fetchCount(IMPORT_REMAINDER, IMPORT_REMAINDER.IMPORT_ID.eq(one.id()));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (LeftAlone record : left) {
            rows.add(new @Nullable Object[] {
                one.id(),
                before + rows.size() + 1,
                record.kind(),
                record.record(),
                LineLimits.cut(record.title(), LineLimits.TITLE),
                record.reason(),
                record.field()
            });
        }
        Rows.insert(db, REMAINDER, rows, row -> row);
    }

    /** Returns up to {@code limit} lines of a round after a number, in order. */
    List<ImportLine> round(Import one, boolean first, int after, int limit) {
        return database.read(db -> round(db, one, first, after, limit));
    }

    /** Returns the lines of one round, see {@link LineKind#first}. */
    static List<ImportLine> round(DSLContext db, Import one, boolean first, int after, int limit) {
        List<String> kinds = java.util.Arrays.stream(LineKind.values())
                .filter(kind -> first ? kind.first() : kind.second())
                .map(LineKind::text)
                .toList();
        return select(db, one, IMPORT_LINE.KIND.in(kinds), after, limit);
    }

    private static List<ImportLine> select(DSLContext db, Import one, Condition condition, int after, int limit) {
        return db.selectFrom(IMPORT_LINE)
                .where(of(one))
                .and(condition)
                .and(IMPORT_LINE.NUMBER.gt(after))
                .orderBy(IMPORT_LINE.NUMBER)
                .limit(limit)
                .fetch(ImportLines::line);
    }

    private static ImportLine line(Record row) {
        String changes = row.get(IMPORT_LINE.CHANGES);
        return new ImportLine(
                row.get(IMPORT_LINE.NUMBER),
                new Source(row.get(IMPORT_LINE.ENTRY), row.get(IMPORT_LINE.ENTRY_LINE)),
                LineKind.of(row.get(IMPORT_LINE.KIND)),
                row.get(IMPORT_LINE.TITLE),
                row.get(IMPORT_LINE.PAYLOAD),
                new Decision(
                        Outcome.of(row.get(IMPORT_LINE.OUTCOME)),
                        Reason.stored(row.get(IMPORT_LINE.REASON), row.get(IMPORT_LINE.REASON_ARGUMENTS)),
                        row.get(IMPORT_LINE.RECORD_ID),
                        row.get(IMPORT_LINE.SOURCE_KEY),
                        changes == null ? List.of() : List.of(Json.read(changes, FieldChange[].class))));
    }

    /** Returns the payloads of some lines of an import. */
    static Map<Integer, String> payloads(DSLContext db, Import one, Collection<Integer> numbers) {
        return db.select(IMPORT_LINE.NUMBER, IMPORT_LINE.PAYLOAD)
                .from(IMPORT_LINE)
                .where(of(one))
                .and(IMPORT_LINE.NUMBER.in(numbers))
                .fetchMap(IMPORT_LINE.NUMBER, IMPORT_LINE.PAYLOAD);
    }

    static void insert(DSLContext db, Import one, List<ImportLine> lines) {
        Rows.insert(
                db,
                ALL,
                lines,
                line -> Rows.values(
                        new Object[] {
                            one.id(),
                            line.number(),
                            one.workspace(),
                            line.source().entry(),
                            line.source().line(),
                            line.kind().text(),
                            line.title(),
                            line.payload()
                        },
                        decision(line.decision())));
    }

    /** Writes what has been decided anew. */
    static void decide(DSLContext db, Import one, List<ImportLine> lines) {
        Rows.update(
                db,
                DECISION,
                KEY,
                lines,
                line -> Rows.values(decision(line.decision()), new Object[] {one.id(), line.number()}));
    }

    private static @Nullable Object[] decision(Decision decision) {
        return new @Nullable Object[] {
            decision.sourceKey(),
            decision.outcome().text(),
            Reason.keyOf(decision.reason()),
            Reason.argumentsOf(decision.reason()),
            decision.record(),
            decision.changes().isEmpty() ? null : Json.write(decision.changes())
        };
    }

    /** Removes all lines of an import that is to be read again. */
    void clear(Import one) {
        while (database.read(db -> db.deleteFrom(IMPORT_LINE)
                        .where(of(one))
                        .limit(REMOVED_AT_ONCE)
                        .execute())
                == REMOVED_AT_ONCE) {}
    }

    /**
     * Counts what has been decided.
     *
     * @param companies how many companies the import makes; not every one has a line of its own
     */
    ImportCounts counts(Import one, int companies) {
        Tally tally = database.read(db -> tally(db, one));
        return new ImportCounts(
                tally.of(LineKind.CONTACT, Outcome.NEW),
                tally.of(LineKind.CONTACT, Outcome.CHANGED),
                tally.of(LineKind.CONTACT, Outcome.UNCHANGED),
                changedJobs(one),
                tally.of(LineKind.SKIPPED, Outcome.HIDDEN),
                tally.all(Outcome.SKIPPED),
                companies,
                tally.of(LineKind.INTERACTION, Outcome.NEW),
                tally.of(LineKind.LEAD, Outcome.NEW),
                tally.of(LineKind.NOTE, Outcome.NEW),
                tally.of(LineKind.FAVOUR, Outcome.NEW),
                tally.all(Outcome.IGNORED),
                tally.all(Outcome.CHANGED) - tally.of(LineKind.CONTACT, Outcome.CHANGED));
    }

    private record Tally(Map<Outcome, Map<LineKind, Integer>> counts) {
        int of(LineKind kind, Outcome outcome) {
            return counts.getOrDefault(outcome, Map.of()).getOrDefault(kind, 0);
        }

        int all(Outcome outcome) {
            return counts.getOrDefault(outcome, Map.of()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    private static Tally tally(DSLContext db, Import one) {
        Tally tally = new Tally(new EnumMap<>(Outcome.class));
        db.select(IMPORT_LINE.OUTCOME, IMPORT_LINE.KIND, DSL.count())
                .from(IMPORT_LINE)
                .where(of(one))
                .groupBy(IMPORT_LINE.OUTCOME, IMPORT_LINE.KIND)
                .forEach(row -> tally.counts
                        .computeIfAbsent(Outcome.of(row.value1()), absent -> new EnumMap<>(LineKind.class))
                        .put(LineKind.of(row.value2()), row.value3()));
        return tally;
    }

    private int changedJobs(Import one) {
        return database.read(db -> db.fetchCount(
                IMPORT_LINE,
                new Filter(Outcome.CHANGED, LineKind.CONTACT)
                        .condition()
                        .and(of(one))
                        .and(IMPORT_LINE.CHANGES.contains("\"field\":\"job\""))));
    }

    /** Counts the companies that an import has made. */
    int companiesMade(Import one) {
        return database.read(db -> db.fetchCount(JOURNAL, made(one, "company")));
    }

    /** Returns the records of a kind that an import has made, by what they are called. */
    <R extends Journalled> Map<String, UUID> made(DSLContext db, Import one, RecordKind<R> kind) {
        List<UUID> ids = db.select(JOURNAL.RECORD_ID)
                .from(JOURNAL)
                .where(made(one, kind.kind()))
                .fetch(JOURNAL.RECORD_ID);
        return kind.load(db, one.workspace(), ids).stream()
                .collect(Collectors.toMap(kind::title, Journalled::id, (first, _) -> first));
    }

    private static Condition made(Import one, String kind) {
        return JOURNAL.WORKSPACE_ID
                .eq(one.workspace())
                .and(JOURNAL.CAUSE_ID.eq(one.id()))
                .and(JOURNAL.CAUSE_KIND.eq("import"))
                .and(JOURNAL.RECORD_KIND.eq(kind))
                .and(JOURNAL.ACTION.eq("create"));
    }

    private static Condition of(Import one) {
        return IMPORT_LINE.IMPORT_ID.eq(one.id()).and(IMPORT_LINE.WORKSPACE_ID.eq(one.workspace()));
    }
}
