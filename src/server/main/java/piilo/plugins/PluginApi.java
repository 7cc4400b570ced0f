package piilo.plugins;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.text.Language;
import piilo.text.Messages;

/** The plugins, for programs. */
public final class PluginApi {
    private final Plugins plugins;

    public PluginApi(Plugins plugins) {
        this.plugins = plugins;
    }

    /**
     * A plugin as the API tells it.
     *
     * @param file its file's name
     * @param problem why it cannot be used, or what went wrong when it last ran; null when nothing did
     * @param problemAt when that was; null for what holds until the file is replaced
     */
    record Resource(
            String id,
            String name,
            String version,
            String api,
            String licence,
            PluginState state,
            List<String> importers,
            String file,
            @Nullable String problem,
            @Nullable Instant problemAt) {
        static Resource of(InstalledPlugin plugin, Language language) {
            Reason reason = plugin.reason();
            return new Resource(
                    plugin.id(),
                    plugin.name(),
                    plugin.version(),
                    plugin.api(),
                    plugin.licence(),
                    plugin.state(),
                    plugin.importers(),
                    String.valueOf(plugin.file().getFileName()),
                    reason == null
                            ? null
                            : Messages.in(language)
                                    .text(reason.key(), reason.arguments().toArray()),
                    reason == null ? null : reason.at());
        }
    }

    /**
     * All plugins.
     *
     * @param missingWalls what this system lacks to keep plugins apart from the rest
     */
    record All(List<Resource> items, List<String> missingWalls) {}

    public Answer list(Request request) {
        Messages messages = Messages.in(request.language());
        return Answer.json(new All(
                plugins.all().stream()
                        .map(plugin -> Resource.of(plugin, request.language()))
                        .toList(),
                plugins.missingWalls().stream().map(wall -> messages.text(wall)).toList()));
    }

    public Answer enable(Request request) {
        plugins.enable(plugin(request).id());
        return Answer.json(Resource.of(plugin(request), request.language()));
    }

    public Answer disable(Request request) {
        plugins.disable(plugin(request).id());
        return Answer.json(Resource.of(plugin(request), request.language()));
    }

    private InstalledPlugin plugin(Request request) {
        return plugins.get(request.pathParameters().getOrDefault("id", ""));
    }
}
