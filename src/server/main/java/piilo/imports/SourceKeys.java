package piilo.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import piilo.api.ContactLine;
import piilo.api.ContactPoint;
import piilo.api.FavourLine;
import piilo.api.InteractionLine;
import piilo.api.Job;
import piilo.api.LeadLine;
import piilo.api.NoteLine;
import piilo.api.PersonReference;
import piilo.companies.CompanyName;
import piilo.contacts.ContactPoints;

/** Under which name a line is remembered: the source's own, else one made of what does not change from export to export. */
final class SourceKeys {
    private static final int LIMIT = 200;

    private SourceKeys() {}

    static String of(ContactLine line, List<String> points, String nameAndCompany) {
        if (line.key() != null) {
            return key("contact:", line.key());
        } else if (!points.isEmpty()) {
            return key("contact:point:", points.getFirst());
        } else {
            return key("contact:name:", nameAndCompany);
        }
    }

    static String of(InteractionLine line) {
        return line.key() != null
                ? key("interaction:", line.key())
                : "interaction:made:"
                        + hash(line.kind() + "\n" + line.direction() + "\n" + line.at() + "\n"
                                + line.participants().stream()
                                        .map(SourceKeys::person)
                                        .sorted()
                                        .collect(Collectors.joining("\n")));
    }

    static String of(FavourLine line) {
        return line.key() != null
                ? key("favour:", line.key())
                : "favour:made:"
                        + hash(line.kind() + "\n" + line.given() + "\n" + line.day() + "\n" + person(line.person())
                                + "\n" + line.text());
    }

    static String of(NoteLine line) {
        return line.key() != null
                ? key("note:", line.key())
                : "note:made:" + hash(line.at() + "\n" + person(line.person()) + "\n" + line.text());
    }

    static String of(LeadLine line) {
        return line.key() != null
                ? key("lead:", line.key())
                : "lead:made:" + hash(line.link() + "\n" + name(line.title()) + "\n" + name(orEmpty(line.company())));
    }

    /** Returns what of a line can be only one person's: e-mail addresses and profiles. */
    static List<String> matches(ContactLine line) {
        return line.points().stream()
                .map(SourceKeys::match)
                .filter(match -> !match.isEmpty())
                .distinct()
                .toList();
    }

    /** Returns the empty text for what several people may share: a telephone number, the front page of a company. */
    private static String match(ContactPoint point) {
        String match = point.type() == ContactPoint.Type.PHONE ? "" : ContactPoints.match(point);
        return point.type() == ContactPoint.Type.LINK && match.indexOf('/') < 0 ? "" : match;
    }

    /** Returns what somebody without any address is matched by: a name alone proves nothing. */
    static String nameAndCompany(ContactLine line) {
        return name(line.name().display()) + "|" + currentCompany(line);
    }

    static String name(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String currentCompany(ContactLine line) {
        return line.jobs().stream()
                .filter(Job::current)
                .map(Job::company)
                .filter(company -> company != null)
                .findFirst()
                .map(CompanyName::match)
                .orElse("");
    }

    private static String person(PersonReference person) {
        String profile = person.profile();
        String email = person.email();
        if (profile != null) {
            return ContactPoints.link(profile);
        } else {
            return email != null ? ContactPoints.email(email) : name(orEmpty(person.name()));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String key(String prefix, String rest) {
        String key = prefix + rest;
        return key.length() <= LIMIT ? key : prefix + "hash:" + hash(rest);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
