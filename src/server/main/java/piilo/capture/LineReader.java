package piilo.capture;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import piilo.capture.Captured.Mention;

/** Reads what stands before the summary, from left to right. */
final class LineReader {
    private final Phrases phrases;
    private final List<Token> tokens;
    private final Findings findings;
    private final LocalDate today;
    private int next;
    /** Whether names without an @ may come, as after with. */
    private boolean names;
    /** Whether the last word meant nothing: then its small words belong to it. */
    private boolean inText;

    LineReader(Phrases phrases, String head, LocalDate today, Findings findings) {
        this.phrases = phrases;
        this.tokens = Token.all(head);
        this.today = today;
        this.findings = findings;
    }

    void read() {
        while (next < tokens.size()) {
            Token token = tokens.get(next);
            switch (token.type()) {
                case COMMA -> next++;
                case MENTION -> name(true);
                case QUOTED -> mention(token.text(), 1);
                case TAG -> tag(token.text());
                case WORD -> word(token);
            }
        }
    }

    private void tag(String text) {
        findings.tag(text);
        inText = false;
        next++;
    }

    private void word(Token token) {
        if (number(token.text())) {
            inText = false;
            return;
        }
        Optional<Phrases.Found> found = phrases.at(tokens, next).filter(this::counts);
        if (found.isPresent()) {
            inText = false;
            next += found.get().length();
            apply(found.get());
        } else if (names && token.named()) {
            name(false);
        } else {
            text(token);
        }
    }

    /** In the middle of a text a little word is just a part of it, and so is coffee. */
    private boolean counts(Phrases.Found found) {
        return !inText
                || !(found.meaning() instanceof Meaning.Sort
                        || found.meaning() == Meaning.Mark.AND
                        || found.meaning() == Meaning.Mark.FILLER);
    }

    private void text(Token token) {
        findings.text(token.text());
        inText = true;
        names = false;
        next++;
    }

    /** Reads a day, a time or a length, if there is one. */
    private boolean number(String raw) {
        String word = raw.replaceFirst("[;!?]+$", "");
        if (Numbers.looksLikeDay(word)) {
            Numbers.day(word, today).ifPresentOrElse(findings::day, () -> findings.notDay(word));
            next++;
        } else if (Numbers.surelyTime(word) && findings.time(Numbers.time(word))) {
            next++;
        } else {
            return length(word);
        }
        return true;
    }

    private boolean length(String word) {
        Optional<Numbers.Amount> amount = Numbers.amount(word);
        if (amount.isEmpty()) {
            return false;
        }
        boolean apart = amount.get().unit().isEmpty();
        Optional<Phrases.Found> unit = apart
                ? phrases.at(tokens, next + 1)
                : phrases.at(List.of(new Token(Token.Type.WORD, amount.get().unit())), 0);
        if (unit.isPresent() && unit.get().meaning() instanceof Meaning.Unit of) {
            findings.minutes((int) Math.round(amount.get().number() * of.minutes()));
            next += apart ? 2 : 1;
            return true;
        }
        return false;
    }

    private void apply(Phrases.Found found) {
        names = found.meaning() == Meaning.Mark.WITH || (names && found.meaning() == Meaning.Mark.AND);
        switch (found.meaning()) {
            case Meaning.Sort sort -> findings.sort(sort);
            case Meaning.Outcome outcome -> findings.outcome(outcome.outcome());
            case Meaning.DaysAgo ago -> findings.day(today.minusDays(ago.days()));
            case Meaning.Weekday weekday ->
                findings.day(today.with(
                        weekday.past()
                                ? TemporalAdjusters.previous(weekday.day())
                                : TemporalAdjusters.previousOrSame(weekday.day())));
            case Meaning.Unit _ -> text(tokens.get(next - 1), found);
            case Meaning.Mark mark -> mark(mark, found);
        }
    }

    private void mark(Meaning.Mark mark, Phrases.Found found) {
        switch (mark) {
            case PLACE -> place(found);
            case CLOCK -> clock(found);
            case BEHIND -> findings.inflected();
            case WITH, AND, FILLER -> {}
        }
    }

    /** A word that would mean something elsewhere is a part of the text here. */
    private void text(Token token, Phrases.Found found) {
        next -= found.length();
        text(token);
    }

    private void clock(Phrases.Found found) {
        if (next < tokens.size() && findings.time(Numbers.time(tokens.get(next).text()))) {
            next++;
        } else {
            text(tokens.get(next - found.length()), found);
        }
    }

    private void place(Phrases.Found found) {
        boolean more = next < tokens.size();
        if (more && (dayHere() || length(tokens.get(next).text()))) {
            return; // on Monday, på måndag, i 45 minuter
        }
        if (more
                && Character.isDigit(tokens.get(next).text().codePointAt(0))
                && findings.time(Numbers.time(tokens.get(next).text()))) {
            next++;
            return;
        }
        List<String> words = new ArrayList<>();
        while (next < tokens.size()
                && tokens.get(next).type() == Token.Type.WORD
                && (words.isEmpty() || !endsPlace())) {
            words.add(tokens.get(next++).text());
        }
        if (words.isEmpty() || !findings.place(String.join(" ", words))) {
            findings.text(tokens.get(next - words.size() - found.length()).text());
            words.forEach(findings::text);
            inText = true;
        }
    }

    private boolean dayHere() {
        return Numbers.looksLikeDay(tokens.get(next).text())
                || phrases.at(tokens, next)
                        .filter(found -> found.meaning().isDay())
                        .isPresent();
    }

    private boolean endsPlace() {
        return dayHere()
                || Numbers.surelyTime(tokens.get(next).text())
                || phrases.at(tokens, next)
                        .filter(found -> ENDS_PLACE.contains(found.meaning()))
                        .isPresent()
                || (Numbers.amount(tokens.get(next).text()).isPresent()
                        && phrases.at(tokens, next + 1)
                                .filter(found -> found.meaning() instanceof Meaning.Unit)
                                .isPresent());
    }

    private static final Set<Meaning> ENDS_PLACE =
            Set.of(Meaning.Mark.WITH, Meaning.Mark.CLOCK, Meaning.Mark.PLACE, Meaning.Mark.BEHIND);

    /**
     * Reads a name: its first word, and on as long as words with a capital come that are no day.
     *
     * @param first whether its first word is a name whatever it looks like
     */
    private void name(boolean first) {
        List<String> words = new ArrayList<>();
        int place = next;
        while (place < tokens.size() && ((first && words.isEmpty()) || continues(place, words))) {
            String word = tokens.get(place++).text();
            words.add(word.replaceFirst("[.;!?]+$", word.length() == 2 ? "." : ""));
        }
        mention(String.join(" ", words), words.size());
    }

    private boolean continues(int place, List<String> words) {
        Token token = tokens.get(place);
        boolean particle = !words.isEmpty() && leadsToName(place);
        return (token.named() || particle)
                && phrases.at(tokens, place)
                        .filter(found -> found.meaning().isDay() || found.meaning() instanceof Meaning.Sort)
                        .isEmpty();
    }

    /** Says whether only such words as von and der come before the next part of a name. */
    private boolean leadsToName(int place) {
        int end = place;
        while (end < tokens.size() && tokens.get(end).particle()) {
            end++;
        }
        return end > place && end < tokens.size() && tokens.get(end).named();
    }

    private void mention(String name, int length) {
        findings.mention(Mention.of(name));
        names = true;
        inText = false;
        next += length;
    }
}
