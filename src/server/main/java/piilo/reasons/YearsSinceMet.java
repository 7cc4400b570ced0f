package piilo.reasons;

import static piilo.database.schema.Tables.INTERACTION;
import static piilo.database.schema.Tables.PARTICIPANT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Round years since the first meaningful interaction: those of the days in question that many years ago, unless there was an earlier one. */
final class YearsSinceMet implements Source {
    @Override
    public String name() {
        return "met:";
    }

    private record First(UUID contact, Instant at, boolean wholeDay) {
        LocalDate day(ZoneId zone) {
            return LocalDate.ofInstant(at, wholeDay ? ZoneOffset.UTC : zone);
        }
    }

    @Override
    public List<Found> find(DSLContext db, Question question) {
        var earlier = PARTICIPANT.as("earlier");
        List<First> firsts = db.selectDistinct(PARTICIPANT.CONTACT_ID, INTERACTION.AT, INTERACTION.WHOLE_DAY)
                .from(INTERACTION)
                .join(PARTICIPANT)
                .on(PARTICIPANT.INTERACTION_ID.eq(INTERACTION.ID))
                .where(INTERACTION.WORKSPACE_ID.eq(question.workspace()))
                .and(then(question))
                .and(INTERACTION.MEANINGFUL.isTrue())
                .and(PARTICIPANT.CONTACT_ID.isNotNull())
                .and(DSL.notExists(DSL.selectOne()
                        .from(earlier)
                        .where(earlier.CONTACT_ID.eq(PARTICIPANT.CONTACT_ID))
                        .and(earlier.MEANINGFUL.isTrue())
                        .and(earlier.AT.lt(PARTICIPANT.AT))))
                .limit(MOST)
                .fetch(row -> new First(row.value1(), row.value2(), row.value3()));
        return firsts.stream()
                .map(first -> found(first, question))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A day more on both sides, whatever the zone. */
    private static Condition then(Question question) {
        return DSL.or(Anniversary.ROUND.stream()
                .map(years -> INTERACTION.AT.between(
                        start(question.today().minusYears(years).minusDays(1)),
                        start(question.lastDay().minusYears(years).plusDays(2))))
                .toList());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Optional<Found> found(First first, Question question) {
        LocalDate met = first.day(question.zone());
        return Anniversary.of(met, question)
                .map(one -> new Found(
                        first.contact,
                        Reason.Kind.ANNIVERSARY,
                        name() + one.years(),
                        Wording.of("found.met", one.years(), met),
                        one.day(),
                        one.expiresOn()));
    }
}
