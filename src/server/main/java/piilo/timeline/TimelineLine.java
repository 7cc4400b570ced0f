package piilo.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.text.Markdown;
import piilo.view.Html;

/**
 * Something that is told in a line.
 *
 * @param symbol name of the icon
 * @param key of the sentence that says what happened
 * @param names that stand in the sentence
 * @param kind key of what it was, told after the sentence; null for none
 * @param link to what it happened to; null when there is nothing to be seen there
 * @param text that goes with it; null for none
 * @param html the same when it is written in Markdown
 * @param record what programs are told of it
 */
public record TimelineLine(
        String symbol,
        String key,
        List<String> names,
        @Nullable String kind,
        @Nullable Link link,
        @Nullable String text,
        @Nullable Html html,
        Object record)
        implements TimelineContent {
    /**
     * Where a line leads.
     *
     * @param title null when the sentence itself leads there
     */
    public record Link(String address, @Nullable String title) {}

    /** Returns whether the sentence itself leads somewhere. */
    public boolean led() {
        return link != null && link.title == null;
    }

    /** Returns whether what it leads to is named after the sentence. */
    public boolean named() {
        return link != null && link.title != null;
    }

    /** Makes a line with nothing but its sentence. */
    public static TimelineLine of(String symbol, String key, Object record) {
        return new TimelineLine(symbol, key, List.of(), null, null, null, null, record);
    }

    /** Returns the same with names in its sentence. */
    public TimelineLine naming(String... others) {
        return new TimelineLine(symbol, key, List.of(others), kind, link, text, html, record);
    }

    /** Returns the same that says what it was. */
    public TimelineLine being(String other) {
        return new TimelineLine(symbol, key, names, other, link, text, html, record);
    }

    /** Returns the same that leads somewhere. */
    public TimelineLine leadingTo(String address, @Nullable String title) {
        return new TimelineLine(symbol, key, names, kind, new Link(address, title), text, html, record);
    }

    /** Returns the same with a text. */
    public TimelineLine saying(@Nullable String words) {
        return new TimelineLine(symbol, key, names, kind, link, words, null, record);
    }

    /** Returns the same with a text in Markdown. */
    public TimelineLine sayingInMarkdown(String words) {
        return new TimelineLine(symbol, key, names, kind, link, words, new Html(Markdown.html(words)), record);
    }
}
