package piilo.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One of a closed set, as the helper {@code options} offers it in a menu.
 *
 * @param value as it stands in forms and addresses
 * @param key of its name
 */
public record MenuChoice(String value, String key) {
    /** Returns the constants of an enum as choices, whose keys are the prefix with the constant's name in small letters. */
    public static List<MenuChoice> of(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .map(name -> new MenuChoice(name, prefix + name))
                .toList();
    }
}
