package piilo.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.database.Names;
import piilo.text.Dates;

/** Reads days, numbers and choices out of what people type; what is none is a problem of its field. */
public final class FormFields {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private FormFields() {}

    /** Returns a whole day; null when nothing was typed, or no day. */
    public static @Nullable LocalDate day(String field, Optional<String> typed, Problems problems) {
        PartialDate day = partialDay(field, typed, problems);
        if (day == null) {
            return null;
        }
        if (day.year() == null || day.month() == null || day.day() == null) {
            problems.add(field, "relationships.day");
            return null;
        }
        return LocalDate.of(day.year(), day.month(), day.day());
    }

    /** Returns a day of which parts may be missing; null when nothing was typed, or no day. */
    public static @Nullable PartialDate partialDay(String field, Optional<String> typed, Problems problems) {
        try {
            PartialDate day = typed.map(Dates::parse).orElse(null);
            checkYear(field, day == null ? null : day.year(), problems);
            return day;
        } catch (DateTimeException notADay) {
            problems.add(field, "form.date");
            return null;
        }
    }

    /** Says so when a day is of no year that anybody can mean. */
    public static void check(String field, @Nullable LocalDate day, Problems problems) {
        checkYear(field, day == null ? null : Integer.valueOf(day.getYear()), problems);
    }

    /** Says so when a day of which parts may be missing is of no year that anybody can mean. */
    public static void check(String field, @Nullable PartialDate day, Problems problems) {
        checkYear(field, day == null ? null : day.year(), problems);
    }

    private static void checkYear(String field, @Nullable Integer year, Problems problems) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            problems.add(field, "relationships.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
    }

    /** Returns a whole number; null when nothing was typed, or no number. */
    public static @Nullable Integer number(String field, Optional<String> typed, Problems problems) {
        try {
            return typed.map(Integer::valueOf).orElse(null);
        } catch (NumberFormatException notANumber) {
            problems.add(field, "relationships.number");
            return null;
        }
    }

    /** Says so when a number is out of bounds. */
    public static void within(String field, @Nullable Integer number, int least, int most, Problems problems) {
        if (number != null && (number < least || number > most)) {
            problems.add(field, "relationships.within", least, most);
        }
    }

    /** Returns the constant that was chosen, or one for when nothing was. */
    public static <E extends Enum<E>> E choice(String field, Optional<String> chosen, E otherwise, Problems problems) {
        if (chosen.isEmpty()) {
            return otherwise;
        }
        return Names.find(otherwise.getDeclaringClass(), chosen.get()).orElseGet(() -> {
            String all = Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                    .map(constant -> Objects.requireNonNull(constant).name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            problems.add(field, "api.expected.choice", all);
            return otherwise;
        });
    }
}
