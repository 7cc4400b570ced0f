package piilo.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.text.Dates;
import piilo.text.Language;
import piilo.text.Messages;

/** Explains paths, each in a sentence. */
final class PathWords {
    private final Map<UUID, String> names;
    private final Language language;
    private final Messages messages;

    /**
     * Makes one for some paths.
     *
     * @param names of all people and companies on them
     */
    PathWords(Map<UUID, String> names, Language language) {
        this.names = names;
        this.language = language;
        messages = Messages.in(language);
    }

    /** Returns a name; nothing for who has just been deleted. */
    String name(UUID id) {
        return names.getOrDefault(id, "");
    }

    /** Explains a path to a person. */
    String explained(WarmPath path) {
        return sentence(path, bonds(path));
    }

    /** Explains a path to a company. */
    String explained(WarmPath path, Employed there, UUID company) {
        List<String> parts = new ArrayList<>(bonds(path));
        parts.add(there(name(path.last()), there, name(company)));
        return sentence(path, parts);
    }

    private String there(String person, Employed there, String company) {
        if (there.current()) {
            return messages.text("paths.works", person, company);
        }
        return there.months() == null
                ? messages.text("paths.worked", person, company)
                : messages.text(
                        "paths.worked_in", person, company, there.months().years());
    }

    private String sentence(WarmPath path, List<String> parts) {
        return messages.text(
                "paths.and",
                String.join("; ", parts),
                known(path.first().last(), name(path.first().id())));
    }

    private String known(@Nullable LocalDate last, String first) {
        return last == null
                ? messages.text("paths.never", first)
                : messages.text("paths.last", first, Dates.day(last, language));
    }

    private List<String> bonds(WarmPath path) {
        List<String> parts = new ArrayList<>();
        for (Step step : path.steps()) {
            if (step.bond() != null && step.next() != null) {
                UUID next = step.next().person();
                parts.add(messages.text(
                        "paths.knows", name(step.person()), name(next), bond(step.bond(), step.person(), next)));
            }
        }
        return parts;
    }

    /** Says why two know each other. */
    String bond(Bond bond, UUID one, UUID other) {
        return switch (bond) {
            case Bond.Tied tied ->
                tied(tied, name(tied.first()), name(tied.first().equals(one) ? other : one));
            case Bond.Met met ->
                messages.text(met.spoken() ? "paths.met" : "paths.wrote", met.count(), Dates.day(met.last(), language));
            case Bond.Introduced _ -> messages.text("paths.introduced");
            case Bond.Introducing introducing ->
                messages.text(
                        "paths.introducing",
                        name(introducing.by()),
                        name(introducing.by().equals(one) ? other : one));
            case Bond.Worked worked -> worked(worked);
        };
    }

    private String tied(Bond.Tied tied, String first, String second) {
        String key = "paths.tie." + tied.kind().name().toLowerCase(Locale.ROOT);
        String text = messages.text(key, first, second);
        return tied.ended() ? messages.text("paths.tie.ended", text) : text;
    }

    private String worked(Bond.Worked worked) {
        String company = name(worked.company());
        return worked.present()
                ? messages.text("paths.work_together", company)
                : messages.text(
                        "paths.worked_together", company, worked.together().years());
    }
}
