package piilo.plugins;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A call into a plugin came to nothing; the server is none the worse for it. */
public final class PluginFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String plugin;
    private final Kind kind;
    private final String detail;

    PluginFailure(String plugin, Kind kind, String detail) {
        super("Plugin " + plugin + ": " + kind + (detail.isEmpty() ? "" : ", " + detail));
        this.plugin = plugin;
        this.kind = kind;
        this.detail = detail;
    }

    /** Returns the id of the plugin that failed. */
    public String plugin() {
        return plugin;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns what belongs into the sentence: the plugin's words, a limit, a number; possibly empty. Foreign text. */
    public String detail() {
        return detail;
    }

    /** Returns the sentence for people, with the time of the failure. */
    public Reason reason() {
        return new Reason(kind.messageKey(), List.of(detail), Instant.now());
    }

    /** Says how a call can fail. */
    public enum Kind {
        /** There is no such plugin or importer, or it is switched off. */
        UNAVAILABLE,
        /** It cannot be loaded: a class is missing, or making the plugin failed. */
        NOT_LOADED,
        /** It threw an exception. */
        THREW,
        /** It did not answer in time. */
        TIMED_OUT,
        /** It needed more memory than it may have. */
        OUT_OF_MEMORY,
        /** It started more threads than it may have. */
        TOO_MANY_THREADS,
        /** It wrote more, or more lines, than it may. */
        TOO_MUCH_OUTPUT,
        /** What it wrote are no lines, or lines that cannot be. */
        GARBAGE,
        /** Its process ended before it had answered. */
        EXITED,
        /** Its process could not be started: the system's fault. */
        NOT_STARTED,
        /** The upload cannot be read; the detail says why, in words for the user. No fault of the plugin's. */
        UNREADABLE;

        /** Returns the key of the sentence in the message bundles; {0} is the detail. */
        public String messageKey() {
            return "plugins.failure." + name().toLowerCase(Locale.ROOT);
        }
    }
}
