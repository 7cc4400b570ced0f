package piilo.bench;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a page of fifty contacts costs at the least on this machine: Vert.x, one indexed select by plain JDBC, Handlebars. Nobody signs in, nothing is counted,
 * nothing is logged; it compresses, like Piilo, only for who asks for it.
 */
public final class LimitServer {
    private static final int CONNECTIONS = 16;
    /** As Piilo compresses. */
    private static final int COMPRESSION_LEVEL = 2;

    private static final List<String> COLUMNS = List.of(
            "shown_name", "headline", "location", "connected_on", "created_at", "given_name", "family_name", "version");
    private static final String SELECT = "select id, " + String.join(", ", COLUMNS)
            + " from contact where workspace_id = ? and sort_name >= ? order by sort_name, id limit 50";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Contacts</title><link rel="stylesheet" href="/site.css"></head>
            <body><main><h1>Contacts</h1><table class="data-table"><thead><tr><th>Name</th><th>Headline</th><th>Place</th></tr></thead><tbody>
            {{#each rows}}
              <tr class="contact-row">
                <td><a class="contact-link" href="/contacts/{{id}}">{{shown_name}}</a></td>
                <td class="headline">{{headline}}</td>
                <td class="place">{{location}}</td>
                <td class="when">{{connected_on}}</td>
                <td class="when">{{created_at}}</td>
                <td>{{given_name}}</td><td>{{family_name}}</td><td>{{version}}</td>
              </tr>
            {{/each}}
            </tbody></table></main></body></html>
            """;

    private final HikariDataSource pool;
    private final byte[] workspace;
    private final Template template;

    private LimitServer(HikariDataSource pool, UUID workspace) throws IOException {
        this.pool = pool;
        this.workspace = Account.bytes(workspace);
        template = new Handlebars()
                .with(new ConcurrentMapTemplateCache())
                .with(LimitServer::escaped)
                .compileInline(PAGE);
    }

    /** Looks first whether there is anything to escape, as Piilo does: that is the greater part of what escaping costs. */
    private static @Nullable CharSequence escaped(@Nullable CharSequence value) {
        return value == null || value.chars().noneMatch(character -> "&<>\"'`".indexOf(character) >= 0)
                ? value
                : EscapingStrategy.HTML_ENTITY.escape(value);
    }

    /** Runs until it is ended; the arguments are a port, a data folder of a running Piilo and a workspace. */
    public static void main(String[] arguments) throws Exception {
        piilo.database.Database.Connection database = new DataFolder(java.nio.file.Path.of(arguments[1])).connection();
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl(database.url());
        configuration.setUsername(database.user());
        configuration.setPassword(database.password());
        configuration.setMaximumPoolSize(CONNECTIONS);
        configuration.addDataSourceProperty("useServerPrepStmts", "true");
        LimitServer server = new LimitServer(new HikariDataSource(configuration), UUID.fromString(arguments[2]));
        Vertx vertx = Vertx.vertx();
        vertx.createHttpServer(
                        new HttpServerOptions().setCompressionSupported(true).setCompressionLevel(COMPRESSION_LEVEL))
                .requestHandler(request -> server.answer(vertx, request))
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                .await();
    }

    private void answer(Vertx vertx, HttpServerRequest request) {
        String from = request.getParam("from", "");
        vertx.executeBlocking(() -> Buffer.buffer(page(from)), false)
                .onSuccess(page -> request.response()
                        .putHeader("Content-Type", "text/html; charset=utf-8")
                        .end(page))
                .onFailure(failure -> request.response().setStatusCode(500).end(failure.toString()));
    }

    private String page(String from) throws SQLException, IOException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setBytes(1, workspace);
            select.setString(2, from);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
        }
        return template.apply(Map.of("rows", rows));
    }

    private static Map<String, @Nullable Object> row(ResultSet found) throws SQLException {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", Account.id(found.getBytes(1)));
        for (int i = 0; i < COLUMNS.size(); i++) {
            row.put(COLUMNS.get(i), found.getObject(i + 2));
        }
        return row;
    }
}
