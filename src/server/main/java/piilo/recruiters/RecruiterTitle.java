package piilo.recruiters;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says whether a title sounds like a recruiter's, in English, Finnish and Swedish. The lists are closed: a title that is not in them is not proposed, and one
 * that is in them is only proposed. What docs/market.md says of them is tested against them.
 */
final class RecruiterTitle {
    /** Words that are enough by themselves. */
    private static final Set<String> WORDS = Set.of("recruiter", "headhunter", "headhunting", "sourcer");

    /** What a Finnish or Swedish word ends with, as both put words together: <i>IT-rekrytoija</i>, <i>chefsrekryterare</i>. */
    private static final List<String> ENDINGS = List.of(
            "rekrytoija",
            "rekrytointikonsultti",
            "rekrytointiasiantuntija",
            "rekrytointispesialisti",
            "rekrytointipaallikko",
            "rekrytointijohtaja",
            "rekrytointivastaava",
            "rekrytointikoordinaattori",
            "rekrytointikumppani",
            "suorahaku",
            "suorahakukonsultti",
            "suorahakija",
            "paanmetsastaja",
            "rekryterare",
            "rekryteringskonsult",
            "rekryteringsspecialist",
            "rekryteringschef",
            "rekryteringsansvarig",
            "rekryteringskoordinator",
            "rekryteringspartner",
            "chefsrekrytering",
            "headhunter");

    /** Words that follow each other. */
    private static final List<String> PHRASES = List.of(
            "talent acquisition",
            "talent sourcing",
            "talent partner",
            "talent scout",
            "executive search",
            "executive recruitment",
            "executive recruiting",
            "direct search",
            "search consultant",
            "head of recruitment",
            "head of recruiting",
            "director of recruitment",
            "director of recruiting",
            "rekrytoinnin asiantuntija",
            "rekrytoinnin paallikko");

    /** What makes a role of <i>recruitment</i> and <i>recruiting</i>, which by themselves are but a subject. */
    private static final Set<String> ROLES = Set.of(
            "consultant",
            "specialist",
            "manager",
            "partner",
            "lead",
            "leader",
            "advisor",
            "adviser",
            "coordinator",
            "officer",
            "director",
            "expert",
            "executive",
            "associate",
            "agent",
            "konsult",
            "konsultti");

    /** What follows when the thing is meant that recruiters use, not one of them. */
    private static final Set<String> THINGS = Set.of(
            "tool",
            "tools",
            "tooling",
            "platform",
            "platforms",
            "product",
            "products",
            "suite",
            "system",
            "systems",
            "software",
            "app",
            "engine",
            "marketing",
            "training",
            "jarjestelma",
            "ohjelmisto",
            "tuotteet",
            "verktyg",
            "plattform");

    /** What stands before when it is no longer, not quite or not at all. */
    private static final Set<String> DENIALS =
            Set.of("ex", "former", "formerly", "not", "linkedin", "entinen", "ent", "tidigare", "fd", "anti");

    /** After these comes where or for whom somebody works. */
    private static final Pattern PLACE = Pattern.compile("@| (?:at|hos|for|pa|in) ");

    private static final Pattern SEPARATOR = Pattern.compile("[,;|/()&•·–—+:]| - ");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z0-9]+");

    private RecruiterTitle() {}

    /** Returns whether somebody with a title should be proposed. */
    static boolean sounds(String title) {
        return SEPARATOR
                .splitAsStream(folded(title))
                .map(part -> PLACE.split(" " + part + " ", 2)[0])
                .map(part -> List.of(NOT_LETTERS.matcher(part).replaceAll(" ").strip().split(" ", -1)))
                .anyMatch(RecruiterTitle::sounds);
    }

    /** Returns a text in small letters without marks on them. */
    private static String folded(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean sounds(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            int end = at + length(words, at);
            boolean denied = at > 0 && DENIALS.contains(words.get(at - 1));
            boolean thing = end < words.size() && THINGS.contains(words.get(end));
            if (end > at && !denied && !thing) {
                return true;
            }
        }
        return false;
    }

    /** Returns of how many words what begins at one of them consists; 0 when nothing does. */
    private static int length(List<String> words, int at) {
        String word = words.get(at);
        if (WORDS.contains(word) || ENDINGS.stream().anyMatch(word::endsWith)) {
            return 1;
        }
        boolean subject = word.equals("recruitment") || word.equals("recruiting");
        if (subject && at + 1 < words.size() && ROLES.contains(words.get(at + 1))) {
            return 2;
        }
        return PHRASES.stream()
                .map(phrase -> Arrays.asList(phrase.split(" ", -1)))
                .filter(phrase -> at + phrase.size() <= words.size()
                        && words.subList(at, at + phrase.size()).equals(phrase))
                .mapToInt(List::size)
                .findFirst()
                .orElse(0);
    }
}
