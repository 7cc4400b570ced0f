package piilo.plugins;

/**
 * Names one importer of one plugin.
 *
 * @param plugin the plugin's id
 * @param importer the importer's id within it
 */
public record ImporterId(String plugin, String importer) {}
