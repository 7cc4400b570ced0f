package piilo.database;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/**
 * The order of a list and a place in it: a sorted field, and the id where that is alike. A page begins after a place, not at a number, so the last page is
 * found as quickly as the first.
 *
 * @param <T> what is sorted by
 * @param field sorted by; empty values come last when descending
 */
public record Keyset<T>(Field<T> field, Field<UUID> id, boolean descending) {
    // What begins on a day comes before whatever else happened on it.
    private static final UUID LAST = new UUID(-1, -1);

    /**
     * A place in a list.
     *
     * @param value of the sorted field, as text; null for an empty one
     */
    public record Place(@Nullable String value, UUID id) {
        /** Returns the place as it stands in an address. */
        public String cursor() {
            String text = id + (value == null ? "" : "=" + value);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        /**
         * Reads a place from an address.
         *
         * @throws PiiloException {@link Fault#BAD_REQUEST} when it is none
         */
        public static Place of(String cursor) {
            try {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                int end = Math.min(text.length(), 36);
                Optional<UUID> id = Ids.parse(text.substring(0, end));
                if (id.isPresent()) {
                    return new Place(text.length() > end ? text.substring(end + 1) : null, id.get());
                }
            } catch (IllegalArgumentException notBase64) {
                // Told below, like anything else that is no cursor.
            }
            throw new PiiloException(Fault.BAD_REQUEST, "The cursor is none of ours");
        }
    }

    /** Returns the same order of a table that has been made of the two fields. */
    public Keyset<T> in(Table<?> table) {
        return new Keyset<>(
                Objects.requireNonNull(table.field(field)), Objects.requireNonNull(table.field(id)), descending);
    }

    /**
     * Returns the time of a place in a list that is sorted by time.
     *
     * @throws PiiloException {@link Fault#BAD_REQUEST} when there is none
     */
    public static Instant time(Place place) {
        try {
            return Instant.parse(String.valueOf(place.value()));
        } catch (DateTimeException notATime) {
            throw new PiiloException(Fault.BAD_REQUEST, "The cursor does not fit the order", notATime);
        }
    }

    /** Returns the fields to sort by. */
    public SortField<?>[] order() {
        return descending ? new SortField<?>[] {field.desc(), id.desc()} : new SortField<?>[] {field.asc(), id.asc()};
    }

    /**
     * Returns what holds for all that comes after a place.
     *
     * @throws PiiloException {@link Fault#BAD_REQUEST} when the place's value is not of the field's type
     */
    public Condition after(Place place) {
        if (place.value() == null) {
            return field.isNull().and(id.lt(place.id()));
        }
        T value = value(place.value());
        if (descending) {
            Condition later = field.le(value).and(field.lt(value).or(id.lt(place.id())));
            return field.getDataType().nullable() ? later.or(field.isNull()) : later;
        } else {
            return field.ge(value).and(field.gt(value).or(id.gt(place.id())));
        }
    }

    /**
     * Returns what holds for all that comes after a place in a list in the order of time; for all of the list without a place. A day stands where it begins in
     * UTC.
     *
     * @throws PiiloException {@link Fault#BAD_REQUEST} when the place's value is no time
     */
    public Condition afterTime(Optional<Place> place) {
        boolean days = field.getType() == LocalDate.class;
        return place.map(one -> after(days ? onDay(one) : one)).orElseGet(DSL::noCondition);
    }

    private static Place onDay(Place place) {
        Instant time = time(place);
        String day = LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
        return new Place(day, time.equals(time.truncatedTo(ChronoUnit.DAYS)) ? place.id() : LAST);
    }

    private T value(String text) {
        try {
            Class<T> type = field.getType();
            if (type == Instant.class) {
                return type.cast(Instant.parse(text));
            } else if (type == LocalDate.class) {
                return type.cast(LocalDate.parse(text));
            } else {
                return type.cast(text);
            }
        } catch (DateTimeException | ClassCastException notOfTheType) {
            throw new PiiloException(Fault.BAD_REQUEST, "The cursor does not fit the order", notOfTheType);
        }
    }
}
