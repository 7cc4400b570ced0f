package piilo.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import piilo.api.ContactPoint;

/** Says when two contact points are the same, however they are written. */
public final class ContactPoints {
    /** The longest value of a contact point. */
    public static final int VALUE_LIMIT = 1000;

    private static final int MATCH_LIMIT = 300;
    private static final Pattern SCHEME_AND_HOST_VARIANT =
            Pattern.compile("^(?:https?://)?(?:www\\.|m\\.|[a-z]{2}\\.(?=linkedin\\.com))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9+]");
    // A number without a country code is taken for one of the country most users of Piilo live in.
    private static final String HOME_REGION = "FI";

    private ContactPoints() {}

    /** Returns what a contact point is matched by: an address in lower case, a number in E.164, a link without scheme and query. */
    public static String match(ContactPoint point) {
        return switch (point.type()) {
            case EMAIL -> email(point.value());
            case PHONE -> cut(phone(point.value()));
            case LINK -> link(point.value());
        };
    }

    /** Returns what an e-mail address is matched by. */
    public static String email(String address) {
        return cut(address.strip().toLowerCase(Locale.ROOT));
    }

    private static String cut(String match) {
        return match.length() > MATCH_LIMIT ? match.substring(0, MATCH_LIMIT) : match;
    }

    private static String phone(String number) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(number, HOME_REGION), PhoneNumberFormat.E164);
        } catch (NumberParseException notANumber) {
            return NOT_DIGITS.matcher(number).replaceAll("");
        }
    }

    /** Returns what a link is matched by: host and path, percent-decoded, in lower case. */
    public static String link(String address) {
        String rest = SCHEME_AND_HOST_VARIANT.matcher(address.strip()).replaceFirst("");
        int end = Math.min(indexOr(rest, '?'), indexOr(rest, '#'));
        String path = decoded(rest.substring(0, end));
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return cut(path.toLowerCase(Locale.ROOT));
    }

    private static int indexOr(String text, char character) {
        int index = text.indexOf(character);
        return index < 0 ? text.length() : index;
    }

    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}
