package piilo.origins;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that says where the values of a record come from.
 *
 * @param name of the record
 * @param page the record's own
 */
public record OriginsView(String name, String page, List<Line> lines) {
    public OriginsView {
        lines = List.copyOf(lines);
    }

    /**
     * A value, or several that came together.
     *
     * @param label key of the field's name
     * @param text the value as it is read, empty when it is a day
     * @param day a day or a part of one; null for any other value
     */
    public record Line(String label, String text, @Nullable Object day, FieldOrigin origin) {}
}
