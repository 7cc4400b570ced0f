package piilo.database;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How enum constants are called in tables, addresses and forms: in lower case. */
public final class Names {
    private Names() {}

    /** Returns the name of a constant; null for none. */
    public static @Nullable String of(@Nullable Enum<?> constant) {
        return constant == null ? null : text(constant);
    }

    /** Returns the name of a constant that is there. */
    public static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the constant of a name that we wrote ourselves; null for none. */
    public static <E extends Enum<E>> @Nullable E read(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    /** Returns the constant of a name that somebody sent, in any case; empty when there is none. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
