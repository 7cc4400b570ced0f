package piilo.plugin.linkedin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Is the posting behind a saved job or an application, under one name in both.
 *
 * @param key LinkedIn's number of the job, else the address without scheme and query, else company and title
 * @param company or null
 * @param link or null
 */
record JobPosting(
        String key, @Nullable String company, @Nullable String link) {
    private static final int SHORTEST_NUMBER = 6;

    static JobPosting of(Row row, String title) {
        String company = row.filled(Column.COMPANY_NAME);
        String link = link(row.text(Column.JOB_ADDRESS));
        String key = link == null ? "title/" + (company == null ? "" : company) + "/" + title : key(link);
        return new JobPosting("job/" + key.toLowerCase(Locale.ROOT), company, link);
    }

    /** Returns the address with its scheme; null for what a browser would not open as a page. */
    private static @Nullable String link(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https://") || lower.startsWith("http://")) {
            return address;
        }
        boolean bare = lower.indexOf('.') > 0 && lower.indexOf(':') < 0 && lower.indexOf(' ') < 0;
        return bare ? "https://" + address : null;
    }

    private static String key(String link) {
        String place = link.substring(link.indexOf("://") + 3);
        int query = place.indexOf('?');
        int named = place.indexOf("currentJobId=");
        if (named > 0) {
            return number(place.substring(named), place);
        }
        String path = query < 0 ? place : place.substring(0, query);
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return place.toLowerCase(Locale.ROOT).contains("linkedin.com/") ? number(bare, bare) : bare;
    }

    /** Returns the last digits of the text when they are as many as LinkedIn's job numbers have, else what stands in for them. */
    private static String number(String text, String otherwise) {
        int end = text.length();
        while (end > 0 && !isDigit(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && isDigit(text.charAt(start - 1))) {
            start--;
        }
        return end - start >= SHORTEST_NUMBER ? text.substring(start, end) : otherwise;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
