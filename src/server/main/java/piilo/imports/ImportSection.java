package piilo.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of a preview: the lines of a kind of which the same becomes.
 *
 * @param key of the part's name in the bundles
 * @param kind null for all kinds
 * @param open whether it is shown unfolded
 */
record ImportSection(String key, Outcome outcome, @Nullable LineKind kind, boolean open) {
    static final List<ImportSection> ALL = List.of(
            new ImportSection("import_pages.part.changed", Outcome.CHANGED, LineKind.CONTACT, true),
            new ImportSection("import_pages.part.new", Outcome.NEW, LineKind.CONTACT, true),
            new ImportSection("import_pages.part.companies", Outcome.NEW, LineKind.COMPANY, false),
            new ImportSection("import_pages.part.companies_changed", Outcome.CHANGED, LineKind.COMPANY, false),
            new ImportSection("import_pages.part.interactions", Outcome.NEW, LineKind.INTERACTION, false),
            new ImportSection("import_pages.part.notes", Outcome.NEW, LineKind.NOTE, false),
            new ImportSection("import_pages.part.favours", Outcome.NEW, LineKind.FAVOUR, false),
            new ImportSection("import_pages.part.leads", Outcome.NEW, LineKind.LEAD, false),
            new ImportSection("import_pages.part.leads_changed", Outcome.CHANGED, LineKind.LEAD, false),
            new ImportSection("import_pages.part.leads_unchanged", Outcome.UNCHANGED, LineKind.LEAD, false),
            new ImportSection("import_pages.part.unchanged", Outcome.UNCHANGED, LineKind.CONTACT, false),
            new ImportSection("import_pages.part.skipped", Outcome.SKIPPED, null, false),
            new ImportSection("import_pages.part.hidden", Outcome.HIDDEN, null, false),
            new ImportSection("import_pages.part.ignored", Outcome.IGNORED, null, false));

    static Optional<ImportSection> of(String outcome, String kind) {
        return ALL.stream()
                .filter(section -> section.outcome.text().equals(outcome)
                        && (section.kind == null ? "" : section.kind.text()).equals(kind))
                .findFirst();
    }
}
