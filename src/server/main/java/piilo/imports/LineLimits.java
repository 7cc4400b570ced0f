package piilo.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.api.CompanyLine;
import piilo.api.ContactLine;
import piilo.api.ContactPoint;
import piilo.api.FavourLine;
import piilo.api.IgnoredEntry;
import piilo.api.InteractionLine;
import piilo.api.Job;
import piilo.api.LeadLine;
import piilo.api.Line;
import piilo.api.NoteLine;
import piilo.api.PersonName;
import piilo.api.PersonReference;
import piilo.api.PostalAddress;
import piilo.api.SkippedLine;
import piilo.api.Source;
import piilo.companies.Company;
import piilo.companies.Employment;
import piilo.contacts.ContactPoints;
import piilo.notes.Note;

/** Cuts what a plugin gives to what the database takes: a line is a stranger's words. Blank texts become null. */
final class LineLimits {
    static final int TITLE = 300;
    // Three of them and the spaces between are no longer than a name may be.
    private static final int NAME_PART = 99;
    private static final int LIST = 100;
    private static final int PARTICIPANTS = 200;
    private static final int KEY = 1000;
    private static final int TEXT = 16_000;
    private static final int BODY = 1_000_000;
    private static final Set<String> FAVOURS =
            Set.of("reference", "introduction", "advice", "tip", "feedback", "time", "other");

    private LineLimits() {}

    static Line cut(Line line) {
        return switch (line) {
            case ContactLine contact -> contact(contact);
            case CompanyLine one ->
                new CompanyLine(
                        source(one), cut(one.name(), Company.NAME_LIMIT), text(one.domain(), 253), one.followedOn());
            case InteractionLine one -> interaction(one);
            case FavourLine one ->
                new FavourLine(
                        source(one),
                        text(one.key(), KEY),
                        person(one.person()),
                        one.given(),
                        FAVOURS.contains(one.kind()) ? one.kind() : "other",
                        one.day(),
                        text(one.text(), TEXT));
            case LeadLine one ->
                new LeadLine(
                        source(one),
                        text(one.key(), KEY),
                        cut(one.title(), TITLE),
                        text(one.company(), Company.NAME_LIMIT),
                        text(one.link(), ContactPoints.VALUE_LIMIT),
                        one.savedOn(),
                        one.appliedOn());
            case NoteLine one ->
                new NoteLine(
                        source(one),
                        text(one.key(), KEY),
                        person(one.person()),
                        cut(one.text(), Note.TEXT_LIMIT),
                        one.at());
            case SkippedLine one -> new SkippedLine(source(one), one.hidden(), cut(one.reason(), TITLE));
            case IgnoredEntry one -> new IgnoredEntry(source(one), cut(one.reason(), TITLE));
        };
    }

    private static ContactLine contact(ContactLine one) {
        return new ContactLine(
                source(one),
                text(one.key(), KEY),
                name(one.name()),
                text(one.headline(), 500),
                list(one.points(), LineLimits::point),
                list(one.addresses(), LineLimits::address),
                text(one.location(), 200),
                one.birthday(),
                distinct(list(one.languages(), language -> text(language, 80))),
                list(one.jobs(), LineLimits::job),
                distinct(list(one.tags(), tag -> text(tag, 80))),
                one.connectedOn(),
                text(one.note(), Note.TEXT_LIMIT));
    }

    private static InteractionLine interaction(InteractionLine one) {
        return new InteractionLine(
                source(one),
                text(one.key(), KEY),
                one.kind(),
                one.direction(),
                one.at(),
                one.participants().stream()
                        .limit(PARTICIPANTS)
                        .map(LineLimits::person)
                        .toList(),
                text(one.place(), TITLE),
                text(one.subject(), 1000),
                text(one.body(), BODY));
    }

    /** A name that is shown just as its parts say has no other name to be shown by. */
    private static PersonName name(PersonName one) {
        PersonName parts = new PersonName(
                text(one.prefix(), 100),
                text(one.given(), NAME_PART),
                text(one.middle(), NAME_PART),
                text(one.family(), NAME_PART),
                text(one.suffix(), 100),
                null);
        String shown = cut(one.display(), TITLE);
        return shown.equals(parts.display())
                ? parts
                : new PersonName(parts.prefix(), parts.given(), parts.middle(), parts.family(), parts.suffix(), shown);
    }

    private static @Nullable ContactPoint point(ContactPoint one) {
        String value = text(one.value(), ContactPoints.VALUE_LIMIT);
        return value == null ? null : new ContactPoint(one.type(), text(one.kind(), 60), value);
    }

    private static @Nullable PostalAddress address(PostalAddress one) {
        PostalAddress cut = new PostalAddress(
                text(one.kind(), 60),
                text(one.street(), 500),
                text(one.postalCode(), 40),
                text(one.city(), 200),
                text(one.region(), 200),
                text(one.country(), 200));
        boolean empty = Stream.of(cut.street(), cut.postalCode(), cut.city(), cut.region(), cut.country())
                .allMatch(Objects::isNull);
        return empty ? null : cut;
    }

    private static @Nullable Job job(Job one) {
        String company = text(one.company(), Company.NAME_LIMIT);
        String title = text(one.title(), Employment.TITLE_LIMIT);
        return company == null && title == null ? null : new Job(company, title, one.from(), one.to(), one.current());
    }

    private static PersonReference person(PersonReference one) {
        return new PersonReference(
                text(one.name(), TITLE),
                text(one.profile(), ContactPoints.VALUE_LIMIT),
                text(one.email(), ContactPoints.VALUE_LIMIT));
    }

    private static Source source(Line line) {
        return new Source(cut(line.source().entry(), TITLE), line.source().line());
    }

    private static <T> List<T> list(List<T> values, Function<T, @Nullable T> cut) {
        return values.isEmpty()
                ? values
                : values.stream()
                        .limit(LIST)
                        .map(cut)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /** The database takes two spellings of a tag for one when they differ in case or accents only. */
    private static List<String> distinct(List<String> values) {
        Set<String> seen = new HashSet<>();
        return values.stream().filter(value -> seen.add(plain(value))).toList();
    }

    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean ascii = lower.chars().allMatch(letter -> letter < 128);
        return ascii ? lower : PlainLetters.of(lower);
    }

    private static @Nullable String text(@Nullable String text, int limit) {
        if (text == null) {
            return null;
        }
        String cut = cut(text, limit);
        return cut.isEmpty() ? null : cut;
    }

    static String cut(String text, int limit) {
        String stripped = text.strip();
        if (stripped.length() <= limit) {
            return stripped;
        }
        int end = Character.isHighSurrogate(stripped.charAt(limit - 1)) ? limit - 1 : limit;
        return stripped.substring(0, end).strip();
    }
}
