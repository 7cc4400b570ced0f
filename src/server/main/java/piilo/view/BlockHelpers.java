package piilo.view;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.Template;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a template shows or leaves out, repeats, or lets the page fill in: {@code if}, {@code unless}, {@code eq}, {@code neq}, {@code or}, {@code and}, {@code not},
 * {@code each}, {@code with} and {@code block}. They write straight to the page, where Handlebars' own make a text of every block first; a list of fifty has a thousand.
 */
final class BlockHelpers {
    /** The data under which a context has the writer of the page. */
    static final String PAGE = "page";

    private static final String FIRST = "@first";

    private BlockHelpers() {}

    static void register(Handlebars handlebars) {
        handlebars.<Object>registerHelper("if", (value, options) -> when(truth(value), options));
        handlebars.<Object>registerHelper("unless", (value, options) -> when(!truth(value), options));
        handlebars.<Object>registerHelper("not", (value, options) -> when(!truth(value), options));
        handlebars.<Object>registerHelper(
                "or", (value, options) -> when(truths(value, options).anyMatch(BlockHelpers::truth), options));
        handlebars.<Object>registerHelper(
                "and", (value, options) -> when(truths(value, options).allMatch(BlockHelpers::truth), options));
        handlebars.<Object>registerHelper(
                "eq", (value, options) -> when(Objects.equals(value, options.param(0)), options));
        handlebars.<Object>registerHelper(
                "neq", (value, options) -> when(!Objects.equals(value, options.param(0)), options));
        handlebars.<Object>registerHelper("each", (value, options) -> each(value, options));
        handlebars.<Object>registerHelper(
                "with", (value, options) -> write(options.fn, Context.newContext(options.context, value), options));
        handlebars.<Object>registerHelper("block", (name, options) -> block(name.toString(), options));
    }

    private static boolean truth(@Nullable Object value) {
        return !Handlebars.Utils.isEmpty(value);
    }

    private static Stream<Object> truths(@Nullable Object value, Options options) {
        return Stream.concat(Stream.ofNullable(value), Arrays.stream(options.params));
    }

    /** Writes one half of a block; within another tag it is whether the condition holds that counts. */
    private static @Nullable Object when(boolean holds, Options options) throws IOException {
        return options.tagType == TagType.SECTION
                ? write(holds ? options.fn : options.inverse, options.context, options)
                : holds;
    }

    private static @Nullable Object write(Template template, Context context, Options options) throws IOException {
        template.apply(context, options.<Writer>data(PAGE));
        return null;
    }

    private static @Nullable Object each(@Nullable Object value, Options options) throws IOException {
        if (!(value instanceof Iterable<?> items) || !items.iterator().hasNext()) {
            return write(options.inverse, options.context, options);
        }
        List<String> names =
                Stream.concat(options.blockParams.stream(), Stream.of(FIRST)).toList();
        boolean first = true;
        for (Object item : items) {
            write(options.fn, context(item, first, names, options), options);
            first = false;
        }
        return null;
    }

    /** Returns the context of an item: under the name that the block gives it, or else in the place of what surrounds it. */
    private static Context context(Object item, boolean first, List<String> names, Options options) {
        return options.blockParams.isEmpty()
                ? Context.newBlockParamContext(Context.newContext(options.context, item), names, List.of(first))
                : Context.newBlockParamContext(options.context, names, List.of(item, first));
    }

    /** Writes what the page has for a place in the layout. Handlebars' own helper looks for a file of that name at every page that has nothing there. */
    private static @Nullable Object block(String name, Options options) throws IOException {
        Template own = options.partial(name);
        return write(own == null ? options.fn : own, options.context, options);
    }
}
