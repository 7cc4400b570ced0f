package piilo.leads;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.text.Dates;
import piilo.text.Language;
import piilo.text.Messages;

/** What day it is for the user, and how days are read and written. */
record Calendar(LocalDate today, Language language) {
    private static final Year FIRST = Year.of(1900);
    private static final Year LAST = Year.of(2100);

    static Calendar of(Request request) {
        return new Calendar(LocalDate.now(Clock.system(request.signedIn().zone())), request.language());
    }

    String written(LocalDate day) {
        return Dates.day(day, language);
    }

    String name(Lead.Stage stage) {
        return Messages.in(language).text(LeadNames.key(stage));
    }

    /** Reads a day as a browser sends it or as somebody types it; null when there is none, or when it is told to be a mistake. */
    static @Nullable LocalDate read(String field, Optional<String> typed, Problems problems) {
        try {
            LocalDate day = typed.map(Dates::parse).map(Calendar::whole).orElse(null);
            check(field, day, problems);
            return day;
        } catch (DateTimeException notADay) {
            problems.add(field, "leads.day.none");
            return null;
        }
    }

    private static LocalDate whole(PartialDate date) {
        if (date.year() == null || date.month() == null || date.day() == null) {
            throw new DateTimeException("Not a whole day");
        }
        return LocalDate.of(date.year(), date.month(), date.day());
    }

    /** Says when a day is so far away that it must be a slip. */
    static void check(String field, @Nullable LocalDate day, Problems problems) {
        if (day != null && (day.getYear() < FIRST.getValue() || day.getYear() > LAST.getValue())) {
            problems.add(field, "leads.day.range");
        }
    }

    /** Says when a day is still to come though it should be past. */
    void checkPast(String field, @Nullable LocalDate day, Problems problems) {
        if (day != null && day.isAfter(today)) {
            problems.add(field, "leads.day.future");
        }
    }
}
