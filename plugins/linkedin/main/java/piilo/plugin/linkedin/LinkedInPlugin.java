package piilo.plugin.linkedin;

import java.util.List;
import piilo.api.Importer;
import piilo.api.Plugin;

/** Offers the one importer of this plugin. */
public final class LinkedInPlugin implements Plugin {
    @Override
    public List<Importer> importers() {
        return List.of(new LinkedInImporter());
    }
}
