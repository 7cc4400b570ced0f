package piilo.imports;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.CONTACT_POINT;
import static piilo.database.schema.Tables.EMPLOYMENT;
import static piilo.database.schema.Tables.FAVOUR;
import static piilo.database.schema.Tables.IMPORT;
import static piilo.database.schema.Tables.IMPORT_LINE;
import static piilo.database.schema.Tables.INTERACTION;
import static piilo.database.schema.Tables.JOB_LEAD;
import static piilo.database.schema.Tables.NOTE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.TableField;

/** Finds what lines may be about: each question is one query for a whole chunk of lines, in one workspace. */
record Candidates(DSLContext db, UUID workspace) {

    /** What an earlier import said under a key, and of which record. */
    record Origin(UUID record, String payload) {}

    /** Returns what the last applied imports of a plugin said under the keys. */
    Map<String, Origin> origins(String plugin, Collection<String> keys) {
        Map<String, Origin> origins = new HashMap<>();
        Map<String, Instant> times = new HashMap<>();
        if (!keys.isEmpty()) {
            // MariaDB would rather read all lines of each applied import.
            db.select(IMPORT_LINE.SOURCE_KEY, IMPORT_LINE.RECORD_ID, IMPORT_LINE.PAYLOAD, IMPORT.APPLIED_AT)
                    .from(IMPORT_LINE.forceIndex("import_line_source"))
                    .join(IMPORT)
                    .on(IMPORT.ID.eq(IMPORT_LINE.IMPORT_ID))
                    .where(IMPORT_LINE.WORKSPACE_ID.eq(workspace))
                    .and(IMPORT_LINE.SOURCE_KEY.in(keys))
                    .and(IMPORT_LINE.RECORD_ID.isNotNull())
                    .and(IMPORT.PLUGIN.eq(plugin))
                    .and(IMPORT.STATE.eq(ImportState.APPLIED.text()))
                    .forEach(row -> {
                        Instant before = times.get(row.value1());
                        if (before == null || before.isBefore(row.value4())) {
                            times.put(row.value1(), row.value4());
                            origins.put(row.value1(), new Origin(row.value2(), row.value3()));
                        }
                    });
        }
        return origins;
    }

    /** Returns those of the records that are there. */
    Set<UUID> existing(LineKind kind, Collection<UUID> ids) {
        return switch (kind) {
            case CONTACT -> existing(CONTACT.ID, CONTACT.WORKSPACE_ID, ids);
            case INTERACTION -> existing(INTERACTION.ID, INTERACTION.WORKSPACE_ID, ids);
            case FAVOUR -> existing(FAVOUR.ID, FAVOUR.WORKSPACE_ID, ids);
            case NOTE -> existing(NOTE.ID, NOTE.WORKSPACE_ID, ids);
            case LEAD -> existing(JOB_LEAD.ID, JOB_LEAD.WORKSPACE_ID, ids);
            case COMPANY, SKIPPED, IGNORED -> throw new IllegalArgumentException("Not looked up by id: " + kind);
        };
    }

    private Set<UUID> existing(TableField<?, UUID> id, Field<UUID> of, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(db.select(id)
                        .from(java.util.Objects.requireNonNull(id.getTable()))
                        .where(of.eq(workspace))
                        .and(id.in(ids))
                        .fetch(Record1::value1));
    }

    /** Returns whose the contact points are, see {@link piilo.contacts.ContactPoints#match}. */
    Map<String, Set<UUID>> byPoint(Collection<String> matches) {
        Map<String, Set<UUID>> found = new HashMap<>();
        if (!matches.isEmpty()) {
            db.select(CONTACT_POINT.MATCH_VALUE, CONTACT_POINT.CONTACT_ID)
                    .from(CONTACT_POINT)
                    .where(CONTACT_POINT.WORKSPACE_ID.eq(workspace))
                    .and(CONTACT_POINT.MATCH_VALUE.in(matches))
                    .forEach(row -> found.computeIfAbsent(row.value1(), absent -> new HashSet<>())
                            .add(row.value2()));
        }
        return found;
    }

    /**
     * Somebody of a name.
     *
     * @param company what the name of a current employer is matched by, empty without one
     */
    record Namesake(UUID contact, String company) {}

    /** Returns who bears the names, by {@link SourceKeys#name}. Whoever has several employers is there several times. */
    Map<String, Set<Namesake>> byName(Collection<String> names) {
        Map<String, Set<Namesake>> found = new HashMap<>();
        if (!names.isEmpty()) {
            List<org.jooq.Record3<UUID, String, String>> rows = db.select(
                            CONTACT.ID, CONTACT.SHOWN_NAME, COMPANY.MATCH_NAME)
                    .from(CONTACT)
                    .leftJoin(EMPLOYMENT)
                    .on(EMPLOYMENT.CONTACT_ID.eq(CONTACT.ID))
                    .and(EMPLOYMENT.CURRENT.isTrue())
                    .leftJoin(COMPANY)
                    .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                    .where(CONTACT.WORKSPACE_ID.eq(workspace))
                    .and(CONTACT.SHOWN_NAME.in(names))
                    .fetch();
            rows.forEach(row -> found.computeIfAbsent(SourceKeys.name(row.value2()), absent -> new HashSet<>())
                    .add(new Namesake(row.value1(), row.value3() == null ? "" : row.value3())));
        }
        return found;
    }
}
