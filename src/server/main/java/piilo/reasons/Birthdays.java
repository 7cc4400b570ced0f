package piilo.reasons;

import static piilo.database.schema.Tables.CONTACT;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;

/** Birthdays to come, of which the day is known, with or without the year. */
final class Birthdays implements Source {
    private static final String LEAP_DAY = "02-29";
    private static final int BELATED = 3;

    @Override
    public String name() {
        return "birthday:";
    }

    @Override
    public List<Found> find(DSLContext db, Question question) {
        return db.select(CONTACT.ID, CONTACT.BIRTH_DAY)
                .from(CONTACT)
                .where(CONTACT.WORKSPACE_ID.eq(question.workspace()))
                .and(CONTACT.BIRTH_DAY.in(days(question)))
                .limit(MOST)
                .fetch(row -> found(row, question));
    }

    /** Whoever was born on a leap day has a birthday on the last of February in other years. */
    private static Set<String> days(Question question) {
        Set<String> days = new TreeSet<>();
        for (LocalDate day : question.days()) {
            String text = MonthDay.from(day).toString().substring(2);
            days.add(text);
            if (text.equals("02-28") && !day.isLeapYear()) {
                days.add(LEAP_DAY);
            }
        }
        return days;
    }

    private Found found(Record2<UUID, @Nullable String> row, Question question) {
        MonthDay birthday = MonthDay.parse("--" + Objects.requireNonNull(row.value2(), "it was asked for"));
        LocalDate thisYear = birthday.atYear(question.today().getYear());
        LocalDate day = thisYear.isBefore(question.today())
                ? birthday.atYear(question.today().getYear() + 1)
                : thisYear;
        return new Found(
                row.value1(),
                Reason.Kind.CONGRATULATION,
                name() + day.getYear(),
                Wording.of("found.birthday", day),
                day,
                day.plusDays(BELATED));
    }
}
