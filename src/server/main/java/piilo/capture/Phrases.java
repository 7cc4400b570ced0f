package piilo.capture;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import piilo.api.InteractionLine.Direction;
import piilo.api.InteractionLine.Kind;
import piilo.interactions.Interaction;

/** The words that mean something in a captured line, of all languages, from {@code piilo/capture/words.properties}. */
final class Phrases {
    private static final int LONGEST = 4;
    private static final int MINUTES = 60;

    private final Map<String, Meaning> meanings = new HashMap<>();

    /**
     * A phrase that has been found.
     *
     * @param length in words
     */
    record Found(Meaning meaning, int length) {}

    static Phrases load() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream("/piilo/capture/words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Phrases phrases = new Phrases();
        words.forEach((key, list) -> phrases.add(key.toString(), list.toString()));
        return phrases;
    }

    private void add(String key, String list) {
        Meaning meaning = meaning(key.split("\\.", -1));
        for (String phrase : list.split(",", -1)) {
            Meaning other = meanings.put(phrase.strip(), meaning);
            if (other != null) {
                throw new IllegalStateException(phrase + " means two things");
            }
        }
    }

    private static Meaning meaning(String[] key) {
        String what = key.length > 1 ? key[1].toUpperCase(Locale.ROOT) : "";
        return switch (key[0]) {
            case "kind" -> new Meaning.Sort(Kind.valueOf(what), Direction.valueOf(key[2].toUpperCase(Locale.ROOT)));
            case "outcome" -> new Meaning.Outcome(Interaction.Outcome.valueOf(what));
            case "days_ago" -> new Meaning.DaysAgo(Integer.parseInt(what));
            case "weekday" -> new Meaning.Weekday(DayOfWeek.valueOf(what), false);
            case "past_weekday" -> new Meaning.Weekday(DayOfWeek.valueOf(what), true);
            case "unit" -> new Meaning.Unit(what.equals("HOURS") ? MINUTES : 1);
            default -> Meaning.Mark.valueOf(key[0].toUpperCase(Locale.ROOT));
        };
    }

    /** Returns the longest phrase that begins at a token. */
    Optional<Found> at(List<Token> tokens, int place) {
        StringBuilder words = new StringBuilder();
        Optional<Found> found = Optional.empty();
        for (int length = 1; length <= LONGEST && place + length <= tokens.size(); length++) {
            Token token = tokens.get(place + length - 1);
            if (token.type() != Token.Type.WORD) {
                break;
            }
            words.append(length == 1 ? "" : " ").append(token.text().toLowerCase(Locale.ROOT));
            Meaning meaning = meanings.get(words.toString());
            if (meaning == null) {
                meaning = meanings.get(words.toString().replaceFirst("[.!?;]+$", ""));
            }
            if (meaning != null) {
                found = Optional.of(new Found(meaning, length));
            }
        }
        return found;
    }
}
