package piilo.view;

import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates in the jar, each looked for once: Handlebars asks for its source at every use, only to see that it is the same. */
final class KeptTemplates extends ClassPathTemplateLoader {
    private final Map<String, TemplateSource> sources = new ConcurrentHashMap<>();

    KeptTemplates() {
        super("/piilo/templates", ".hbs");
    }

    @Override
    public TemplateSource sourceAt(String location) throws IOException {
        TemplateSource known = sources.get(location);
        if (known == null) {
            known = super.sourceAt(location);
            sources.put(location, known);
        }
        return known;
    }
}
