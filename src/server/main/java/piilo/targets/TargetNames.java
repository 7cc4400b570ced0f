package piilo.targets;

import java.util.Arrays;
import java.util.List;
import piilo.database.Names;

/** How the choices of a target are called in the bundles. */
final class TargetNames {
    static final List<Choice> STAGES = choices("targets.stage.", Target.Stage.values());
    static final List<Choice> HIRING = choices("targets.hiring.", Hiring.values());

    private TargetNames() {}

    /**
     * One of a closed set.
     *
     * @param value as it stands in forms and addresses
     * @param key of its name
     */
    record Choice(String value, String key) {}

    private static List<Choice> choices(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(Names::of)
                .map(name -> new Choice(String.valueOf(name), prefix + name))
                .toList();
    }
}
