package piilo.reasons;

import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.EMPLOYMENT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Round years since somebody joined where he still is; of a beginning of which only the month is known, on the month's first day. */
final class YearsAtWork implements Source {
    private static final int MONTH_LENGTH = "2020-01".length();

    @Override
    public String name() {
        return "joined:";
    }

    private record Post(UUID id, UUID contact, @Nullable String from, String company) {
        LocalDate first() {
            String text = Objects.requireNonNull(from, "it was asked for");
            return text.length() == MONTH_LENGTH ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
        }
    }

    @Override
    public List<Found> find(DSLContext db, Question question) {
        List<Post> posts = db.select(EMPLOYMENT.ID, EMPLOYMENT.CONTACT_ID, EMPLOYMENT.FROM_DATE, COMPANY.NAME)
                .from(EMPLOYMENT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .where(EMPLOYMENT.WORKSPACE_ID.eq(question.workspace()))
                .and(EMPLOYMENT.CURRENT.isTrue())
                .and(EMPLOYMENT.FROM_DATE.in(beginnings(question)))
                .limit(MOST)
                .fetch(row -> new Post(row.value1(), row.value2(), row.value3(), row.value4()));
        return posts.stream()
                .map(post -> found(post, question))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> beginnings(Question question) {
        List<String> beginnings = new ArrayList<>();
        for (int years : Anniversary.ROUND) {
            for (LocalDate day : question.days()) {
                beginnings.add(day.minusYears(years).toString());
                if (day.getDayOfMonth() == 1) {
                    beginnings.add(YearMonth.from(day.minusYears(years)).toString());
                }
            }
        }
        return beginnings.stream().distinct().toList();
    }

    private Optional<Found> found(Post post, Question question) {
        return Anniversary.of(post.first(), question)
                .map(one -> new Found(
                        post.contact,
                        Reason.Kind.ANNIVERSARY,
                        name() + post.id + ":" + one.years(),
                        Wording.of("found.joined", one.years(), post.company),
                        one.day(),
                        one.expiresOn()));
    }
}
