package piilo.leads;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;
import piilo.view.MenuChoice;

/** How the choices of a lead are called in the bundles. */
final class LeadNames {
    static final List<MenuChoice> STAGES = MenuChoice.of("leads.stage.", Lead.Stage.values());
    static final List<MenuChoice> CONFIDENCES = MenuChoice.of("leads.confidence.", Lead.Confidence.values());
    static final List<MenuChoice> WORKS = MenuChoice.of("leads.work.", Lead.Work.values());
    static final List<MenuChoice> ROLES = MenuChoice.of("leads.role.", Lead.Person.Role.values());

    static final List<MenuChoice> SURENESS = IntStream.rangeClosed(1, 5)
            .mapToObj(Integer::toString)
            .map(one -> new MenuChoice(one, "leads.sure." + one))
            .toList();

    private LeadNames() {}

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
