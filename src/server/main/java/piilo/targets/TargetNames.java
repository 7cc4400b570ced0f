package piilo.targets;

import java.util.List;
import piilo.view.MenuChoice;

/** How the choices of a target are called in the bundles. */
final class TargetNames {
    static final List<MenuChoice> STAGES = MenuChoice.of("targets.stage.", Target.Stage.values());
    static final List<MenuChoice> HIRING = MenuChoice.of("targets.hiring.", Hiring.values());

    private TargetNames() {}
}
