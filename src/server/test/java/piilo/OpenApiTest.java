package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import piilo.http.Route;

/** Holds the API's description against the API; {@link TestApi} does the same with every answer of every test. */
class OpenApiTest {
    @Test
    void describesEveryRouteAndNoOther() {
        Set<String> routes = TestServer.shared().routes().stream()
                .filter(Route::api)
                .map(route -> route.method() + " " + route.path().replaceAll(":([a-z]+)", "{$1}"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes).hasSizeGreaterThan(35);
        assertThat(ApiContract.contract().described()).isEqualTo(routes);
    }

    @Test
    void isSentAsItIsToAnybody() {
        TestApi.Answer answer = TestServer.shared().api().get("/api/v1/openapi.json");

        assertThat(answer.json()).isEqualTo(ApiContract.contract().schema());
        assertThat(answer.json().get("openapi").asText()).startsWith("3.1");
    }

    @Test
    void refersOnlyToWhatIsThereAndUsesAllThatIs() {
        JsonNode document = ApiContract.contract().schema();
        Set<String> references = new TreeSet<>(document.findValuesAsText("$ref"));
        Set<String> components = new TreeSet<>();
        for (String kind : Set.of("schemas", "responses", "parameters")) {
            document.at("/components/" + kind)
                    .fieldNames()
                    .forEachRemaining(name -> components.add("#/components/" + kind + "/" + name));
        }

        assertThat(references).isEqualTo(components);
    }

    @Test
    void describesObjectsThatHaveNoOtherMembers() {
        for (JsonNode schema : ApiContract.contract().schema().at("/components/schemas")) {
            assertThat(!schema.path("type").asText().equals("object") || schema.has("additionalProperties"))
                    .as(schema.toString())
                    .isTrue();
        }
    }

    @Test
    void describesEachOperationAsItWorks(@TempDir Path data) {
        try (TestServer server = TestServer.start(data)) {
            new ApiTour(server).walk();
        }

        assertThat(ApiContract.contract().exercised())
                .isEqualTo(ApiContract.contract().described());
    }

    @Test
    void showsTheDescriptionOnAPage() {
        HttpResponse<String> page = TestServer.shared().newAccount().browser().get("/api/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"api-docs\"").contains("swagger-ui-bundle.js");
    }

    @Test
    void answersWithAProblemWhereThereIsNothing() {
        TestApi api = TestServer.shared().newAccount().api();

        assertThat(api.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(api.get("/api/v2/contacts").status()).isEqualTo(404);
        assertThat(api.delete("/api/v1/contacts").status()).isEqualTo(405);
    }

    /** Uses each operation once, as somebody does who brings a network in and tidies it up. */
    private record ApiTour(TestServer server) {
        void walk() {
            Map<String, String> owner =
                    Map.of("name", "Elli", "email", "elli@example.org", "password", TestAccount.PASSWORD);
            server.api().get("/api/v1/openapi.json");
            server.api().post("/api/v1/setup", owner);
            TestApi.Answer token = server.api()
                    .withBasic("elli@example.org", TestAccount.PASSWORD)
                    .post("/api/v1/tokens", Map.of("name", "Tour"));
            TestApi api = server.api().withToken(token.json().get("token").asText());
            contacts(api);
            companies(api);
            leads(api);
            reminders(api);
            recruiters(api);
            targets(api);
            interactions(api);
            capture(api);
            following(api);
            imports(api);
            api.get("/api/v1/search?q=elli");
            api.get("/api/v1/suggestions?q=lin");
            api.get("/api/v1/tags");
            api.get("/api/v1/plugins");
            api.post("/api/v1/plugins/linkedin/disable");
            api.post("/api/v1/plugins/linkedin/enable");
            api.get("/api/v1/tokens");
            server.browser().signIn("elli@example.org", TestAccount.PASSWORD);
            String session =
                    api.get("/api/v1/sessions").json().at("/items/0/id").asText();
            api.delete("/api/v1/sessions/" + session);
            api.post(
                    "/api/v1/password",
                    Map.of("present", TestAccount.PASSWORD, "password", "seitsemän lehmää laiduntaa"));
            api.delete("/api/v1/tokens/" + token.id());
        }

        private static void contacts(TestApi api) {
            TestApi.Answer made = api.post("/api/v1/contacts", Map.of("name", Map.of("given", "Åsa")));
            String address = "/api/v1/contacts/" + made.id();
            api.get("/api/v1/contacts");
            notes(api, address);
            relationship(api, address);
            ties(api, address);
            favours(api, address);
            introductions(api, address);
            reasons(api, address);
            api.get(address + "/timeline");
            api.get(address + "/paths");
            TestApi.Answer changed = api.patch(address, made.etag(), Map.of("tags", Set.of("friend")));
            TestApi.Answer replaced = api.put(address, changed.etag(), changed.body());
            String cause =
                    api.delete(address, replaced.etag()).json().get("undo").asText();
            api.get("/api/v1/trash");
            api.post("/api/v1/undo/" + cause);
            api.get(address);
        }

        private static void notes(TestApi api, String about) {
            TestApi.Answer made = api.post(about + "/notes", Map.of("text", "Hei"));
            String address = "/api/v1/notes/" + made.id();
            api.get(about + "/notes");
            api.get(address);
            TestApi.Answer changed = api.patch(address, made.etag(), Map.of("pinned", true));
            TestApi.Answer replaced = api.put(address, changed.etag(), changed.body());
            api.delete(address, replaced.etag());
        }

        private static void relationship(TestApi api, String contact) {
            api.get(contact + "/standing");
            changeInPart(api, contact + "/relationship", Map.of("ring", 3));
            api.get("/api/v1/rings");
            changeInPart(api, "/api/v1/rings/3", Map.of("cadenceDays", 60));
            api.get("/api/v1/due");
        }

        private static TestApi.Answer changeInPart(TestApi api, String address, Object change) {
            TestApi.Answer changed = api.patch(address, api.get(address).etag(), change);
            return api.put(address, changed.etag(), changed.body());
        }

        private static void ties(TestApi api, String contact) {
            String other = api.post("/api/v1/contacts", Map.of("name", Map.of("given", "Elli")))
                    .id();
            TestApi.Answer made = api.post(contact + "/ties", Map.of("second", other, "kind", "mentor"));
            String address = "/api/v1/ties/" + made.id();
            api.get(contact + "/ties");
            TestApi.Answer replaced = changeInPart(api, address, Map.of("since", "2020"));
            api.delete(address, replaced.etag());
        }

        private static void favours(TestApi api, String contact) {
            TestApi.Answer made = api.post(contact + "/favours", Map.of("given", true, "kind", "tip"));
            String address = "/api/v1/favours/" + made.id();
            api.get(contact + "/favours");
            api.get("/api/v1/favours");
            api.get("/api/v1/balance");
            TestApi.Answer replaced = changeInPart(api, address, Map.of("weight", 2));
            api.delete(address, replaced.etag());
        }

        private static void introductions(TestApi api, String first) {
            String second = api.post("/api/v1/contacts", Map.of("name", Map.of("given", "Olli")))
                    .id();
            String contact = first.substring(first.lastIndexOf('/') + 1);
            TestApi.Answer made =
                    api.post("/api/v1/introductions", Map.of("first", contact, "second", second, "why", "Both sail"));
            String address = "/api/v1/introductions/" + made.id();
            api.get("/api/v1/introductions");
            api.get("/api/v1/introductions/proposals");
            TestApi.Answer replaced = changeInPart(api, address, Map.of("why", "Both sail far"));
            api.delete(address, replaced.etag());
            String other = api.post(
                            "/api/v1/introductions", Map.of("first", contact, "second", second, "why", "Both sail"))
                    .id();
            api.post("/api/v1/introductions/" + other + "/steps", Map.of("state", "asked_first"));
        }

        private static void reasons(TestApi api, String contact) {
            TestApi.Answer made = api.post(
                    "/api/v1/reasons",
                    Map.of(
                            "contact",
                            contact.substring(contact.lastIndexOf('/') + 1),
                            "kind",
                            "idea",
                            "text",
                            "A regatta"));
            String address = "/api/v1/reasons/" + made.id();
            api.get("/api/v1/reasons");
            TestApi.Answer replaced = changeInPart(api, address, Map.of("state", "used"));
            api.delete(address, replaced.etag());
        }

        private static void leads(TestApi api) {
            TestApi.Answer made = api.post(
                    "/api/v1/leads", Map.of("title", "Harbour pilot", "tellers", List.of(Map.of("name", "Matti"))));
            String address = "/api/v1/leads/" + made.id();
            api.get("/api/v1/leads");
            api.get(address + "/timeline");
            api.get(address);
            api.patch(address, api.get(address).etag(), Map.of("nextStep", "Call them"));
            api.post(address + "/next-step/done");
            api.post(address + "/notes", Map.of("text", "Two rounds"));
            api.get(address + "/notes");
            api.post(address + "/stages", Map.of("stage", "accepted"));
            TestApi.Answer thanked = api.post(address + "/thanks", Map.of("teller", 0, "day", "2026-11-01"));
            api.post("/api/v1/undo/" + thanked.json().get("undo").asText());
            TestApi.Answer changed = api.patch(address, api.get(address).etag(), Map.of("place", "Kotka"));
            TestApi.Answer replaced = api.put(address, changed.etag(), changed.body());
            api.delete(address, replaced.etag());
            TestApi.Answer other = api.post("/api/v1/leads", Map.of("title", "Captain"));
            api.post("/api/v1/leads/bulk", Map.of("leads", List.of(other.id()), "delete", true));
            api.post("/api/v1/leads/filters", Map.of("name", "Open", "query", "stage=open"));
            String filter =
                    api.get("/api/v1/leads/filters").json().at("/items/0/id").asText();
            api.delete("/api/v1/leads/filters/" + filter);
        }

        private static void reminders(TestApi api) {
            TestApi.Answer made = api.post(
                    "/api/v1/reminders",
                    Map.of("text", "Call", "startsAt", "2030-01-31T09:00", "repeats", "FREQ=MONTHLY"));
            String address = "/api/v1/reminders/" + made.id();
            api.get("/api/v1/reminders");
            changeInPart(api, address, Map.of("text", "Call Liisa"));
            api.post(address + "/snooze", Map.of("days", 7));
            api.post(address + "/done");
            api.get("/api/v1/reminders?state=done");
            api.delete(address, api.get(address).etag());
        }

        private static void companies(TestApi api) {
            TestApi.Answer made = api.post("/api/v1/companies", Map.of("name", "Ek & Co"));
            String address = "/api/v1/companies/" + made.id();
            api.get("/api/v1/companies");
            notes(api, address);
            api.get(address + "/timeline");
            api.get(address + "/paths");
            api.get(address);
            TestApi.Answer changed = api.patch(address, made.etag(), Map.of("target", true));
            TestApi.Answer replaced = api.put(address, changed.etag(), changed.body());
            api.delete(address, replaced.etag());
        }

        private static void recruiters(TestApi api) {
            String contact = "/api/v1/contacts/"
                    + api.post("/api/v1/contacts", Map.of("name", Map.of("given", "Heidi")))
                            .id();
            TestApi.Answer said = api.send(api.request(contact + "/recruiter")
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"fields\": [\"IT\"]}")));
            api.get("/api/v1/recruiters");
            api.get("/api/v1/recruiters/proposals");
            mandates(api, contact);
            told(api, contact);
            TestApi.Answer changed = changeInPart(api, contact + "/recruiter", Map.of("employer", "agency"));
            assertThat(said.status()).isEqualTo(201);
            api.delete(contact + "/recruiter", changed.etag());
        }

        private static void mandates(TestApi api, String contact) {
            TestApi.Answer made = api.post(contact + "/mandates", Map.of("role", "CTO", "companyName", "Lind AB"));
            String address = "/api/v1/mandates/" + made.id();
            api.get(contact + "/mandates");
            TestApi.Answer changed = changeInPart(api, address, Map.of("status", "filled"));
            api.delete(address, changed.etag());
        }

        private static void told(TestApi api, String contact) {
            TestApi.Answer made = api.post(contact + "/told", Map.of("text", "Etsin uutta"));
            String address = "/api/v1/told/" + made.id();
            byte[] file = "%PDF-1.7 minun".getBytes(StandardCharsets.UTF_8);
            api.upload(address + "/attachment", "CV.pdf", file, Map.of());
            api.get(address + "/attachment");
            api.get(contact + "/told");
            api.delete(address + "/attachment");
            TestApi.Answer changed = changeInPart(api, address, Map.of("day", "2026-10-01"));
            api.delete(address, changed.etag());
        }

        private static void targets(TestApi api) {
            String company = "/api/v1/companies/"
                    + api.post("/api/v1/companies", Map.of("name", "Kaisla")).id();
            api.send(api.request(company + "/target")
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"why\": \"Meri\"}")));
            api.get("/api/v1/targets");
            api.post(company + "/target/stages", Map.of("stage", "warm"));
            TestApi.Answer changed = changeInPart(api, company + "/target", Map.of("hiring", false));
            TestApi.Answer event = api.post(company + "/events", Map.of("text", "Uusi johtaja"));
            api.get(company + "/events");
            String address = "/api/v1/events/" + event.id();
            TestApi.Answer later = changeInPart(api, address, Map.of("link", "https://example.org"));
            api.delete(address, later.etag());
            api.delete(company + "/target", changed.etag());
        }

        private static void interactions(TestApi api) {
            TestApi.Answer made = api.post(
                    "/api/v1/interactions",
                    Map.of(
                            "kind", "call",
                            "at", "2026-11-01T12:00:00Z",
                            "participants", List.of(Map.of("name", "Björn"))));
            String address = "/api/v1/interactions/" + made.id();
            api.get("/api/v1/interactions");
            api.get(address);
            TestApi.Answer changed = api.patch(address, made.etag(), Map.of("place", "Story"));
            TestApi.Answer replaced = api.put(address, changed.etag(), changed.body());
            api.delete(address, replaced.etag());
        }

        private static void capture(TestApi api) {
            Map<String, Object> line = Map.of(
                    "line", "call with @Tuuli Aalto yesterday: heidän talonsa #aalto",
                    "people", Map.of("Tuuli Aalto", "new"),
                    "tags", Map.of("aalto", "company"));
            api.post("/api/v1/capture/preview", Map.of("line", "@Tuuli Aalto #aalto: hei"));
            api.post("/api/v1/capture/preview", line);
            api.post("/api/v1/capture", line);
            api.post(
                    "/api/v1/meet-up",
                    Map.of("day", "2026-11-01", "people", List.of(Map.of("name", "Eero", "said", "Etsii mentoria"))));
            api.get("/api/v1/today");
            api.get("/api/v1/network");
            api.get("/api/v1/network/circles");
            api.get("/api/v1/balance/months");
        }

        private static void following(TestApi api) {
            api.post("/api/v1/calendar");
            api.get("/api/v1/calendar");
            api.delete("/api/v1/calendar");
            changeInPart(api, "/api/v1/digest", Map.of("frequency", "weekly"));
        }

        private void imports(TestApi api) {
            byte[] file =
                    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nEva,Lind,,,Lind AB,Coach,07 May 2024\n"
                            .getBytes(StandardCharsets.UTF_8);
            String first =
                    "/api/v1/imports/" + awaited(api.upload("/api/v1/imports", "Connections.csv", file, Map.of()));
            api.get("/api/v1/imports");
            api.get(first);
            api.get(first + "/lines");
            api.get(first + "/skipped.csv");
            awaited(api.post(first + "/apply"));
            awaited(api.post(first + "/undo"));
            api.get(first + "/remainder");
            String second =
                    "/api/v1/imports/" + awaited(api.upload("/api/v1/imports", "Connections.csv", file, Map.of()));
            awaited(api.post(second + "/cancel"));
            awaited(api.post("/api/v1/demo"));
            awaited(api.delete("/api/v1/demo"));
        }

        private String awaited(TestApi.Answer accepted) {
            server.awaitImports();
            return accepted.id();
        }
    }
}
