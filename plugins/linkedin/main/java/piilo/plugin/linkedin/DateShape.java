package piilo.plugin.linkedin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Is one way to write a day; each file of the archive has its own. */
@FunctionalInterface
interface DateShape {
    /** Returns the day, or null when the text is not of this shape. */
    @Nullable
    LocalDate day(DateWords words);
}
