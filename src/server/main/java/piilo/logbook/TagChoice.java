package piilo.logbook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import piilo.companies.Company;

/**
 * A word with # in a captured line, and what it is: a company, or a tag for those who took part.
 *
 * @param known the company of this name; null when there is none
 * @param used whether some contact bears it as a tag
 * @param chosen one of the constants; empty when somebody has to choose
 * @param company that is meant, known or new; null for a tag
 */
record TagChoice(
        String tag,
        @Nullable Company known,
        boolean used,
        String chosen,
        @Nullable Company company) {
    static final String COMPANY = "company";
    static final String TAG = "tag";
    static final String NOTHING = "nothing";

    static TagChoice of(String tag, Optional<Company> known, boolean used, String choice) {
        String chosen = valid(choice) ? choice : only(known.isPresent(), used);
        Company company = chosen.equals(COMPANY) ? known.orElseGet(() -> Company.named(name(tag))) : null;
        return new TagChoice(tag, known.orElse(null), used, chosen, company);
    }

    private static boolean valid(String choice) {
        return choice.equals(COMPANY) || choice.equals(TAG) || choice.equals(NOTHING);
    }

    /** What it must be when it is one of both only. */
    private static String only(boolean known, boolean used) {
        if (known == used) {
            return "";
        }
        return known ? COMPANY : TAG;
    }

    private static String name(String tag) {
        String words = tag.replace('-', ' ').replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Says whether there is something to choose. */
    public boolean asks() {
        return (known != null) == used || chosen.equals(NOTHING) || isNew();
    }

    public boolean open() {
        return chosen.isEmpty();
    }

    public boolean isNew() {
        return company != null && known == null;
    }

    public boolean isTag() {
        return chosen.equals(TAG);
    }

    /** Returns what the company is or would be called. */
    public String companyName() {
        return known == null ? name(tag) : known.name();
    }
}
