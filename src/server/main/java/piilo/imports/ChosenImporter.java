package piilo.imports;

import org.jspecify.annotations.Nullable;

/**
 * Who reads an upload.
 *
 * @param importer null as long as only the plugin has been chosen
 */
public record ChosenImporter(String plugin, @Nullable String importer) {}
