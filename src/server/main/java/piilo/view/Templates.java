package piilo.view;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.cache.NullTemplateCache;
import com.github.jknack.handlebars.io.FileTemplateLoader;
import com.github.jknack.handlebars.io.TemplateLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.text.Messages;

/** Renders pages. A template is compiled when it is first used and kept; in development it is read from disk each time. */
public final class Templates {
    private final Handlebars handlebars;
    private final RecordResolver records = new RecordResolver();

    /**
     * Makes the renderer.
     *
     * @param folder where templates are read from each time, for development; empty for those in the jar
     */
    public Templates(Assets assets, Optional<Path> folder) {
        TemplateLoader loader = folder.<TemplateLoader>map(path -> new FileTemplateLoader(path.toFile(), ".hbs"))
                .orElseGet(KeptTemplates::new);
        handlebars = new Handlebars(loader)
                .with(folder.isPresent() ? NullTemplateCache.INSTANCE : new ConcurrentMapTemplateCache())
                .with(new HtmlEscaping())
                .preEvaluatePartialBlocks(false)
                .infiniteLoops(false);
        handlebars.registerHelperMissing((name, options) -> {
            throw new IllegalStateException("There is no helper, and no value, for " + options.helperName);
        });
        BlockHelpers.register(handlebars);
        new TextHelpers(assets).register(handlebars);
    }

    /** Compiles a template before it is needed. */
    public void prepare(String name) {
        compiled(name);
    }

    private Template compiled(String name) {
        try {
            return handlebars.compile(name);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot render " + name, failure);
        }
    }

    /**
     * Returns a page's HTML, in UTF-8.
     *
     * @param name of the template, such as {@code contacts/list}
     * @param view what the page shows of its own, a record
     */
    public byte[] render(String name, Object view, Scene scene) {
        try {
            Template template = compiled(name);
            Context context = Context.newBuilder(view)
                    .combine(Map.of("scene", scene))
                    .resolver(records)
                    .build();
            context.data(TextHelpers.MESSAGES, Messages.in(scene.language()));
            context.data(TextHelpers.SCENE, scene);
            PageWriter page = new PageWriter();
            context.data(BlockHelpers.PAGE, page);
            template.apply(context, page);
            return page.bytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot render " + name, failure);
        } catch (com.github.jknack.handlebars.HandlebarsException failure) {
            throw new PiiloException(Fault.INTERNAL, "Cannot render " + name, failure);
        }
    }
}
