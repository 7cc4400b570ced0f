package piilo.imports;

import org.jspecify.annotations.Nullable;

/**
 * What a line changes in one field of a record.
 *
 * @param field the field's name, such as {@code headline}, {@code point} or {@code job}
 * @param before null when there was nothing
 * @param after what the line says; null when something ends
 * @param kept true when the line says {@code after} but the user's own {@code before} stays
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after, boolean kept) {}
