package piilo.leads;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;

/** How the choices of a lead are called in the bundles. */
final class LeadNames {
    static final List<Choice> STAGES = choices("leads.stage.", Lead.Stage.values());
    static final List<Choice> CONFIDENCES = choices("leads.confidence.", Lead.Confidence.values());
    static final List<Choice> WORKS = choices("leads.work.", Lead.Work.values());
    static final List<Choice> ROLES = choices("leads.role.", Lead.Person.Role.values());

    private LeadNames() {}

    /**
     * One of a closed set.
     *
     * @param value as it stands in forms and addresses
     * @param key of its name
     */
    record Choice(String value, String key) {}

    private static List<Choice> choices(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(one -> new Choice(text(one), prefix + text(one)))
                .toList();
    }

    static String key(Lead.Stage stage) {
        return "leads.stage." + text(stage);
    }

    static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String textOrEmpty(@Nullable Enum<?> constant) {
        return Objects.requireNonNullElse(Names.of(constant), "");
    }
}
