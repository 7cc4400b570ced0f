package piilo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import piilo.config.Config;
import piilo.database.Database;
import piilo.database.EmbeddedServer;
import piilo.database.FreeSpace;
import piilo.database.Migrations;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.imports.ImportJobs;
import piilo.imports.Imports;
import piilo.imports.PluginReader;
import piilo.journal.Journal;
import piilo.plugins.DisabledPlugins;
import piilo.plugins.PluginLimits;
import piilo.plugins.PluginSetup;
import piilo.plugins.Plugins;
import piilo.plugins.UploadGuard;
import piilo.reasons.Finder;
import piilo.reasons.Finding;
import piilo.search.SearchIndex;

/** What works behind the web: the database and its stores, the journal, the search index, the plugins, the imports, and what finds reasons to write. */
record Core(
        FreeSpace space,
        Database database,
        Records records,
        Journal journal,
        SearchIndex index,
        Plugins plugins,
        Imports imports,
        ImportJobs jobs,
        Finding finding) {
    private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;

    /** Starts it all, in order; {@code started} keeps what must be closed. */
    static Core start(Config config, FreeSpace space, Consumer<String> progress, Started started) {
        Database database = started.add(new Database(connection(config, progress, started)));
        Records records = Records.of(database);
        Journal journal = new Journal(database, records.inOrder(), () -> refuseWhenFull(space));
        SearchIndex index = started.add(new SearchIndex(config.data().resolve("index"), database));
        journal.listen(index);
        Plugins plugins = started.add(new Plugins(pluginSetup(config), new DisabledPlugins(database)));
        Imports imports = new Imports(database);
        ImportJobs jobs = started.add(new ImportJobs(
                imports,
                journal,
                records.imported(),
                new PluginReader(plugins),
                config.data().resolve("uploads")));
        Finding finding = started.add(new Finding(
                new Finder(journal, records.reasons(), records.ringRules()), Clock.systemUTC()));
        jobs.listen(finding::imported);
        return new Core(space, database, records, journal, index, plugins, imports, jobs, finding);
    }

    private static Database.Connection connection(Config config, Consumer<String> progress, Started started) {
        Config.External external = config.database();
        Database.Connection connection = external.url()
                .map(url -> new Database.Connection(
                        url, external.user(), external.password(), external.connections(), CONNECTION_TIMEOUT_MILLIS))
                .orElseGet(() -> embedded(config, progress, started));
        Migrations.run(connection.url(), connection.user(), connection.password(), Migrations.ON_CLASS_PATH);
        return connection;
    }

    private static Database.Connection embedded(Config config, Consumer<String> progress, Started started) {
        EmbeddedServer server = started.add(EmbeddedServer.start(config.data().resolve("database"), progress));
        return new Database.Connection(
                server.url(),
                server.user(),
                server.password(),
                config.database().connections(),
                CONNECTION_TIMEOUT_MILLIS);
    }

    private static void refuseWhenFull(FreeSpace space) {
        if (space.low()) {
            throw new PiiloException(Fault.DISK_FULL, "The disk is nearly full");
        }
    }

    private static PluginSetup pluginSetup(Config config) {
        List<Path> folders = Stream.concat(
                        Installation.plugins(config).stream(),
                        Stream.of(Folders.make(config.data().resolve("plugins"))))
                .toList();
        return new PluginSetup(
                folders, Installation.hostClassPath(), config.data(), PluginLimits.DEFAULT, UploadGuard.DEFAULT);
    }
}
