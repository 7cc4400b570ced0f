package piilo.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import piilo.TestApi;
import piilo.TestServer;

class PluginApiTest {
    @Test
    void listsThePluginsWithTheirState() {
        JsonNode plugin = TestServer.shared()
                .newAccount()
                .api()
                .get("/api/v1/plugins")
                .json()
                .at("/items/0");

        assertThat(plugin.get("id").asText()).isEqualTo("linkedin");
        assertThat(plugin.get("state").asText()).isEqualTo("ready");
        assertThat(plugin.get("file").asText()).isEqualTo("linkedin.jar");
        assertThat(plugin.get("importers")).isNotEmpty();
    }

    /** On a server of its own: plugins are everybody's, and other tests import at the same time. */
    @Test
    void switchesAPluginOffAndOn(@TempDir Path data) {
        try (TestServer server = TestServer.start(data)) {
            TestApi api = server.newAccount().api();

            TestApi.Answer off = api.post("/api/v1/plugins/linkedin/disable");
            TestApi.Answer on = api.post("/api/v1/plugins/linkedin/enable");

            assertThat(off.json().get("state").asText()).isEqualTo("disabled");
            assertThat(on.json().get("state").asText()).isEqualTo("ready");
            assertThat(api.post("/api/v1/plugins/other/disable").status()).isEqualTo(404);
            assertThat(api.post("/api/v1/plugins/other/enable").status()).isEqualTo(404);
        }
    }
}
