package piilo.plugins;

import java.util.List;
import piilo.http.Answer;
import piilo.http.Request;

/** The plugins page: what is there, in which state and why, and which walls around them are missing. */
public final class PluginPages {
    private final Plugins plugins;

    public PluginPages(Plugins plugins) {
        this.plugins = plugins;
    }

    record PluginsView(List<InstalledPlugin> plugins, List<String> missing) {}

    public Answer show(Request request) {
        return Answer.page("plugins/list", new PluginsView(plugins.all(), plugins.missingWalls()));
    }

    public Answer enable(Request request) {
        plugins.enable(known(request));
        return Answer.redirect("/plugins").telling("done.plugin_enabled", null);
    }

    public Answer disable(Request request) {
        plugins.disable(known(request));
        return Answer.redirect("/plugins").telling("done.plugin_disabled", null);
    }

    private String known(Request request) {
        return plugins.get(request.pathParameters().getOrDefault("id", "")).id();
    }
}
