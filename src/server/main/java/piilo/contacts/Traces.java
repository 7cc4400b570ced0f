package piilo.contacts;

import static piilo.database.schema.Tables.FAVOUR;
import static piilo.database.schema.Tables.INTRODUCTION;
import static piilo.database.schema.Tables.LEAD_PERSON;
import static piilo.database.schema.Tables.LEAD_TELLER;
import static piilo.database.schema.Tables.NOTE;
import static piilo.database.schema.Tables.REMINDER;
import static piilo.database.schema.Tables.TOLD;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import piilo.database.Database;
import piilo.timeline.TimelineKind;

/**
 * Finds out what there is of a contact at all. Of most contacts there are a few kinds of records and none of all the others: to ask once which there are costs
 * less than to ask a dozen times in vain.
 */
public final class Traces {
    private static final List<Column> COLUMNS = List.of(
            new Column(Kind.NOTE, NOTE.CONTACT_ID, NOTE.WORKSPACE_ID),
            new Column(Kind.FAVOUR, FAVOUR.CONTACT_ID, FAVOUR.WORKSPACE_ID),
            new Column(Kind.INTRODUCTION, INTRODUCTION.FIRST_ID, INTRODUCTION.WORKSPACE_ID),
            new Column(Kind.INTRODUCTION, INTRODUCTION.SECOND_ID, INTRODUCTION.WORKSPACE_ID),
            new Column(Kind.INTRODUCTION, INTRODUCTION.BY_ID, INTRODUCTION.WORKSPACE_ID),
            new Column(Kind.LEAD, LEAD_TELLER.CONTACT_ID, LEAD_TELLER.WORKSPACE_ID),
            new Column(Kind.LEAD, LEAD_PERSON.CONTACT_ID, LEAD_PERSON.WORKSPACE_ID),
            new Column(Kind.REMINDER, REMINDER.CONTACT_ID, REMINDER.WORKSPACE_ID),
            new Column(Kind.TOLD, TOLD.CONTACT_ID, TOLD.WORKSPACE_ID));

    private final Database database;

    public Traces(Database database) {
        this.database = database;
    }

    /** Returns what there is of a contact that is there. */
    Found of(UUID workspace, UUID contact) {
        Select<Record1<String>> all = COLUMNS.stream()
                .map(column -> column.trace(workspace, contact))
                .reduce(Select::unionAll)
                .orElseThrow();
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        database.read(db -> db.fetch(all)).forEach(row -> found.add(Kind.valueOf(row.value1())));
        return new Found(found);
    }

    /** Where records of a kind say which contact they are about. */
    private record Column(Kind kind, TableField<?, UUID> contact, TableField<?, UUID> workspace) {
        Select<Record1<String>> trace(UUID in, UUID of) {
            return DSL.select(DSL.inline(kind.name()))
                    .where(DSL.exists(DSL.selectOne()
                            .from(contact.getTable())
                            .where(workspace.eq(in))
                            .and(contact.eq(of))));
        }
    }

    /** What there may be of a contact. */
    enum Kind {
        NOTE,
        FAVOUR,
        INTRODUCTION,
        LEAD,
        REMINDER,
        TOLD
    }

    /** The kinds that there are. */
    record Found(Set<Kind> kinds) {
        /** Reads a list, unless there is nothing for it. */
        <T> List<T> list(Kind kind, Supplier<List<T>> read) {
            return kinds.contains(kind) ? read.get() : List.of();
        }

        /** Returns the kinds of what may have happened of which nothing has. */
        Set<TimelineKind> nothingOf() {
            Set<TimelineKind> nothing = EnumSet.noneOf(TimelineKind.class);
            addUnless(Set.of(Kind.NOTE), TimelineKind.NOTE, nothing);
            addUnless(Set.of(Kind.FAVOUR), TimelineKind.FAVOUR, nothing);
            addUnless(Set.of(Kind.LEAD, Kind.INTRODUCTION), TimelineKind.STAGE, nothing);
            addUnless(Set.of(Kind.REMINDER), TimelineKind.REMINDER, nothing);
            addUnless(Set.of(Kind.TOLD), TimelineKind.TOLD, nothing);
            return nothing;
        }

        private void addUnless(Collection<Kind> any, TimelineKind kind, Set<TimelineKind> nothing) {
            if (any.stream().noneMatch(kinds::contains)) {
                nothing.add(kind);
            }
        }
    }
}
