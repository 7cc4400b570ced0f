import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import piilo.database.EmbeddedServer;
import piilo.database.Migrations;

/** Runs the migrations on a MariaDB of the build's own and writes jOOQ's classes from what they made; does nothing while the migrations are the same. */
class GenerateSchema {
    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path mark = target.resolve("schema.sha256");
        String hash = hash(migrations);
        if (Files.exists(mark) && Files.readString(mark).equals(hash)) {
            return;
        }
        System.out.println("Generating jOOQ classes from " + migrations + " (starts a MariaDB of the build's own)");
        Path home = target.resolve("schema-database");
        forget(home);
        System.setProperty("piilo.mariadb.base", target.resolve("mariadb").toString());
        try (EmbeddedServer server = EmbeddedServer.start(home, step -> {})) {
            Migrations.run(server.url(), server.user(), server.password(), "filesystem:" + migrations);
            GenerationTool.generate(configuration(server, target));
        }
        Files.writeString(mark, hash);
    }

    private static String hash(Path migrations) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.list(migrations)) {
            for (Path file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Configuration configuration(EmbeddedServer server, Path target) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withUrl(server.url())
                        .withUser(server.user())
                        .withPassword(server.password()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                                .withInputSchema("piilo")
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history")
                                .withForcedTypes(types()))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withGlobalObjectReferences(true)
                                .withJavaTimeTypes(true)
                                .withGeneratedAnnotation(false))
                        .withTarget(new Target()
                                .withPackageName("piilo.database.schema")
                                .withDirectory(target.resolve("generated-sources/jooq").toString())));
    }

    private static List<ForcedType> types() {
        return List.of(
                new ForcedType()
                        .withUserType("java.util.UUID")
                        .withConverter("piilo.database.UuidConverter")
                        .withIncludeTypes("(?i:binary\\(16\\))"),
                new ForcedType()
                        .withUserType("java.time.Instant")
                        .withConverter("piilo.database.InstantConverter")
                        .withIncludeTypes("(?i:datetime.*)"),
                new ForcedType().withName("BOOLEAN").withIncludeTypes("(?i:tinyint\\(1\\))"));
    }
}
