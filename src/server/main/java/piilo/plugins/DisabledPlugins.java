package piilo.plugins;

import static piilo.database.schema.Tables.DISABLED_PLUGIN;

import java.time.Instant;
import java.util.Set;
import piilo.database.Database;

/** Which plugins are switched off, for all nodes and workspaces of an installation. */
public final class DisabledPlugins implements PluginSettings {
    private final Database database;

    public DisabledPlugins(Database database) {
        this.database = database;
    }

    @Override
    public Set<String> disabled() {
        return database.read(
                db -> db.select(DISABLED_PLUGIN.PLUGIN).from(DISABLED_PLUGIN).fetchSet(DISABLED_PLUGIN.PLUGIN));
    }

    @Override
    public void disable(String id) {
        database.read(db -> db.insertInto(DISABLED_PLUGIN)
                .set(DISABLED_PLUGIN.PLUGIN, id)
                .set(DISABLED_PLUGIN.DISABLED_AT, Instant.now())
                .onDuplicateKeyIgnore()
                .execute());
    }

    @Override
    public void enable(String id) {
        database.read(db -> db.deleteFrom(DISABLED_PLUGIN)
                .where(DISABLED_PLUGIN.PLUGIN.eq(id))
                .execute());
    }
}
