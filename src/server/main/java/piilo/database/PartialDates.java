package piilo.database;

import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;

/** How partial dates stand in tables: as their text. */
public final class PartialDates {
    private PartialDates() {}

    public static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    public static @Nullable PartialDate read(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
