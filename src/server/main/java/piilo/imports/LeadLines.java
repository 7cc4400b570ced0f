package piilo.imports;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.LeadLine;
import piilo.companies.CompanyName;
import piilo.database.Ids;
import piilo.imports.Candidates.Origin;
import piilo.imports.ImportLine.Decision;
import piilo.imports.ImportLine.Read;
import piilo.journal.Change;
import piilo.leads.Lead;

/**
 * Jobs that were saved or applied for somewhere become leads, advertised ones. Each is made once. What the user makes of it afterwards stays, but that he applied
 * for it by now is added as long as he has not said more himself.
 */
final class LeadLines {
    private static final Set<Lead.Stage> BEFORE_APPLYING = Set.of(Lead.Stage.HEARD, Lead.Stage.VERIFIED);

    private final Round.Setting setting;
    private final Map<String, Origin> origins = new HashMap<>();
    private final Map<UUID, Lead> before = new HashMap<>();
    private final Map<UUID, Lead> now = new LinkedHashMap<>();
    private final Map<String, UUID> keys = new HashMap<>();

    LeadLines(Round.Setting setting) {
        this.setting = setting;
    }

    /** Finds what earlier imports, and earlier lines of this one, made of the lines of a chunk. */
    void load(List<Read> lines) {
        List<String> wanted = new ArrayList<>();
        for (Read read : lines) {
            if (read.line() instanceof LeadLine line) {
                wanted.add(SourceKeys.of(line));
            }
        }
        origins.putAll(setting.candidates().origins(setting.plugin(), wanted));
        List<UUID> ids =
                new ArrayList<>(origins.values().stream().map(Origin::record).toList());
        wanted.stream().map(setting.seen()::record).filter(Objects::nonNull).forEach(ids::add);
        if (!ids.isEmpty()) {
            setting.stores()
                    .leads()
                    .load(setting.db(), setting.one().workspace(), ids)
                    .forEach(lead -> before.put(lead.id(), lead));
        }
    }

    Decision decide(ImportLine stored, LeadLine line, CompanyBook book) {
        if (line.title().isBlank()) {
            return Decision.of(Outcome.SKIPPED, Reason.of("imports.skip.no_title"));
        }
        String key = SourceKeys.of(line);
        UUID twice = twice(key);
        if (twice != null) {
            return again(line, twice, null);
        }
        Origin origin = origins.get(key);
        if (origin != null && before.containsKey(origin.record())) {
            remember(key, origin.record());
            return again(line, origin.record(), key);
        }
        UUID record = chosen(stored);
        remember(key, record);
        now.put(record, lead(record, line, book));
        return new Decision(Outcome.NEW, null, record, key, List.of());
    }

    private @Nullable UUID twice(String key) {
        UUID here = keys.get(key);
        return here != null ? here : setting.seen().record(key);
    }

    private void remember(String key, UUID record) {
        keys.put(key, record);
        setting.seen().record(key, record);
    }

    /** The preview has chosen the id of a new lead already. */
    private static UUID chosen(ImportLine stored) {
        UUID record = stored.decision().record();
        return stored.decision().outcome() == Outcome.NEW && record != null ? record : Ids.next();
    }

    /**
     * Adds to a lead what another line says of it.
     *
     * @param key of the line that stands for it in this import; null for one that stands in the upload twice
     */
    private Decision again(LeadLine line, UUID record, @Nullable String key) {
        Lead present = now.containsKey(record) ? now.get(record) : before.get(record);
        Reason reason = Reason.of(key == null ? "imports.match.twice_reference" : "imports.match.source");
        LocalDate applied = line.appliedOn();
        if (present == null || applied == null || !BEFORE_APPLYING.contains(present.stage())) {
            return new Decision(Outcome.UNCHANGED, reason, record, null, List.of());
        }
        now.put(record, applied(present, applied));
        FieldChange change = new FieldChange("appliedOn", null, applied.toString(), false);
        return new Decision(Outcome.CHANGED, reason, record, key, List.of(change));
    }

    /** A lead is not applied for before it was heard of, whatever the days in the files say. */
    private static Lead applied(Lead lead, LocalDate day) {
        LocalDate last = lead.stages().getLast().day();
        List<Lead.Step> steps = new ArrayList<>(lead.stages());
        if (day.isBefore(last)) {
            steps.replaceAll(step -> step.day().isAfter(day) ? new Lead.Step(step.stage(), day) : step);
        }
        steps.add(new Lead.Step(Lead.Stage.REACHED_OUT, day));
        return lead.at(steps);
    }

    private Lead lead(UUID record, LeadLine line, CompanyBook book) {
        LocalDate applied = line.appliedOn();
        LocalDate saved = line.savedOn();
        LocalDate heard = saved != null && (applied == null || saved.isBefore(applied)) ? saved : applied;
        LocalDate first = heard == null ? LocalDate.ofInstant(setting.one().createdAt(), ZoneOffset.UTC) : heard;
        UUID company =
                line.company() == null || CompanyName.match(line.company()).isEmpty()
                        ? null
                        : book.of(line.company()).id();
        Lead lead = Lead.advertised(record, line.title(), first)
                .withCompany(company)
                .linked(line.link());
        return applied == null ? lead : applied(lead, applied);
    }

    void write(Change change) {
        now.forEach((id, lead) -> {
            Lead stored = before.get(id);
            if (stored == null) {
                change.create(setting.stores().leads(), lead);
            } else {
                change.update(setting.stores().leads(), stored, lead);
            }
        });
    }
}
