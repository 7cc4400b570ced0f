package piilo.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import piilo.TestAccount;
import piilo.TestApi;
import piilo.TestServer;
import piilo.json.Json;

class TimelineTest {
    private final TestAccount account = TestServer.shared().newAccount();
    private final TestApi api = account.api();

    private String contact(String name) {
        return made("contacts", Map.of("name", Map.of("given", name)));
    }

    private String made(String kind, Map<String, ?> body) {
        TestApi.Answer answer = api.post("/api/v1/" + kind, body);
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        return answer.json().path("id").asText();
    }

    private String lead(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putIfAbsent("title", "Pilot");
        body.putIfAbsent("heardOn", "2026-05-06");
        return made("leads", body);
    }

    private List<JsonNode> timeline(String of) {
        TestApi.Answer answer = api.get("/api/v1/" + of);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .toList();
    }

    private static List<String> kinds(List<JsonNode> items) {
        return items.stream().map(item -> item.get("kind").asText()).toList();
    }

    private static List<String> stages(List<JsonNode> items) {
        return items.stream().map(item -> item.at("/stage/stage").asText()).toList();
    }

    @Test
    void tellsOfALeadWhatWasSaidGivenReachedAndDone() {
        String liisa = contact("Liisa");
        String pilot = lead(Map.of("tellers", List.of(Map.of("contact", liisa))));
        made("leads/" + pilot + "/stages", Map.of("stage", "verified", "day", "2026-05-10"));
        made(
                "interactions",
                Map.of(
                        "kind",
                        "meeting",
                        "at",
                        "2026-05-08T12:00:00Z",
                        "lead",
                        pilot,
                        "participants",
                        List.of(Map.of("contact", liisa, "name", "Liisa"))));
        made(
                "contacts/" + liisa + "/favours",
                Map.of("given", false, "kind", "tip", "day", "2026-05-07", "lead", pilot, "text", "The tip"));
        String call = made("reminders", Map.of("text", "Call", "startsAt", "2026-05-09T09:00", "lead", pilot));
        api.post("/api/v1/reminders/" + call + "/done");

        List<JsonNode> items = timeline("leads/" + pilot + "/timeline");

        assertThat(kinds(items)).containsExactly("reminder", "stage", "interaction", "favour", "stage");
        assertThat(stages(items)).containsExactly("", "verified", "", "", "heard");
        assertThat(items.get(1).get("wholeDay").asBoolean()).isTrue();
        assertThat(items.get(1).at("/stage/title").asText()).isEqualTo("Pilot");
        assertThat(items.get(3).at("/favour/text").asText()).isEqualTo("The tip");
    }

    @ParameterizedTest
    @MethodSource("traces")
    void isTheSameOnAContactsPageWhateverElseThereIsOrIsNot(Map<String, ?> trace) {
        String liisa = contact("Liisa");
        String other = contact("Matti");
        trace.forEach((kind, body) -> make(kind, Json.write(body), liisa, other));

        int told = timeline("contacts/" + liisa + "/timeline").size();
        String page = account.browser().get("/contacts/" + liisa).body();

        assertThat(told).isPositive();
        assertThat(page.split("class=\"timeline-item", -1)).hasSize(told + 1);
    }

    /** Makes a record about one contact alone, or with another; and does what is to be done. */
    private void make(String kind, String body, String liisa, String other) {
        JsonNode record = Json.read(body.replace("LIISA", liisa).replace("OTHER", other), JsonNode.class);
        TestApi.Answer made = api.post("/api/v1/" + kind.replace("LIISA", liisa), record);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        if (kind.equals("reminders")) {
            api.post("/api/v1/reminders/" + made.id() + "/done");
        }
    }

    static Stream<Map<String, ?>> traces() {
        return Stream.of(
                Map.of("contacts/LIISA/notes", Map.of("text", "Plays the accordion")),
                Map.of("contacts/LIISA/favours", Map.of("given", true, "kind", "tip")),
                Map.of("contacts/LIISA/told", Map.of("day", "2026-05-06", "text", "My CV")),
                Map.of("introductions", Map.of("first", "LIISA", "second", "OTHER", "why", "Harbours")),
                Map.of("introductions", Map.of("first", "OTHER", "second", "LIISA", "why", "Harbours")),
                Map.of("introductions", Map.of("second", "OTHER", "by", "LIISA", "why", "Harbours")),
                Map.of("leads", Map.of("title", "Pilot", "tellers", List.of(Map.of("contact", "LIISA")))),
                Map.of(
                        "leads",
                        Map.of("title", "Pilot", "people", List.of(Map.of("contact", "LIISA", "role", "referee")))),
                Map.of("reminders", Map.of("text", "Call", "startsAt", "2026-05-09T09:00", "contact", "LIISA")),
                Map.of(
                        "interactions",
                        Map.of(
                                "kind",
                                "meeting",
                                "at",
                                "2026-05-08T12:00:00Z",
                                "participants",
                                List.of(Map.of("contact", "LIISA", "name", "Liisa")))));
    }

    @Test
    void tellsOfACompanyHowFarItHasComeAndTheLeadsThere() {
        String kone = made("companies", Map.of("name", "Kone", "target", true));
        made("companies/" + kone + "/target/stages", Map.of("stage", "researched"));
        made("companies/" + kone + "/events", Map.of("text", "A new head", "day", "2026-05-08"));
        lead(Map.of("company", kone));
        lead(Map.of("title", "Elsewhere", "companyName", "Satama"));

        List<JsonNode> items = timeline("companies/" + kone + "/timeline");

        assertThat(kinds(items)).containsExactly("stage", "stage", "event", "stage");
        assertThat(stages(items)).containsExactly("researched", "watching", "", "heard");
        assertThat(items.get(2).at("/event/text").asText()).isEqualTo("A new head");
    }

    @Test
    void followsALeadThatTurnsOutToBeAtAnotherCompany() {
        String kone = made("companies", Map.of("name", "Kone"));
        String satama = made("companies", Map.of("name", "Satama"));
        String pilot = "/api/v1/leads/" + lead(Map.of("company", kone));

        TestApi.Answer moved = api.patch(pilot, api.get(pilot).etag(), Map.of("company", satama));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(timeline("companies/" + kone + "/timeline")).isEmpty();
        assertThat(stages(timeline("companies/" + satama + "/timeline"))).containsExactly("heard");
    }

    @Test
    void tellsOfARecruiterWhatWasToldAndTheLeadsAndIntroductionsThroughThem() {
        String heidi = contact("Heidi");
        String eero = contact("Eero");
        made("contacts/" + heidi + "/told", Map.of("text", "I look for *work*", "day", "2026-05-09"));
        lead(Map.of("tellers", List.of(Map.of("contact", heidi))));
        lead(Map.of("title", "Captain", "people", List.of(Map.of("contact", heidi, "role", "recruiter"))));
        lead(Map.of("title", "Without her"));
        made("introductions", Map.of("first", heidi, "second", eero, "why", "Both sail"));

        List<JsonNode> items = timeline("contacts/" + heidi + "/timeline");

        assertThat(kinds(items)).containsExactly("stage", "told", "stage", "stage");
        assertThat(items.getFirst().at("/stage/of").asText()).isEqualTo("introduction");
        assertThat(items.getFirst().at("/stage/title").asText()).isEqualTo("Heidi, Eero");
        assertThat(items.subList(2, 4).stream()
                        .map(item -> item.at("/stage/title").asText()))
                .containsExactlyInAnyOrder("Pilot", "Captain");
        assertThat(stages(timeline("contacts/" + eero + "/timeline"))).containsExactly("idea");
    }

    @Test
    void tellsOfAnIntroductionOfTheUserByWhomTheUserMeets() {
        String heidi = contact("Heidi");
        String eero = contact("Eero");
        made("introductions", Map.of("second", eero, "by", heidi, "why", "He hires"));

        for (String either : List.of(heidi, eero)) {
            List<JsonNode> items = timeline("contacts/" + either + "/timeline");
            assertThat(items.getFirst().at("/stage/title").asText()).isEqualTo("Eero");
        }
    }

    @Test
    void goesThroughStepsOfOneDayPageByPageWithoutLosingOrRepeatingOne() {
        String pilot = lead(Map.of("heardOn", "2026-05-06"));
        for (String stage : List.of("verified", "reached_out", "conversation", "interview", "offer")) {
            made("leads/" + pilot + "/stages", Map.of("stage", stage, "day", "2026-05-06"));
        }
        made("interactions", meetingOn("2026-05-06T00:00:00Z", pilot));
        made("interactions", meetingOn("2026-05-06T08:30:00Z", pilot));
        List<String> whole = content(timeline("leads/" + pilot + "/timeline"));

        List<String> found = new ArrayList<>();
        String next = "";
        do {
            TestApi.Answer page = api.get("/api/v1/leads/" + pilot + "/timeline?limit=1" + next);
            page.json()
                    .get("items")
                    .forEach(item -> found.add(content(List.of(item)).getFirst()));
            next = page.json().get("next").isNull()
                    ? ""
                    : "&cursor=" + page.json().get("next").asText();
        } while (!next.isEmpty());

        assertThat(whole).hasSize(8).doesNotHaveDuplicates();
        assertThat(found).isEqualTo(whole);
        assertThat(stages(timeline("leads/" + pilot + "/timeline?kind=stage")))
                .containsExactly("offer", "interview", "conversation", "reached_out", "verified", "heard");
    }

    private static Map<String, ?> meetingOn(String time, String lead) {
        return Map.of("kind", "meeting", "at", time, "lead", lead, "participants", List.of(Map.of("name", "Eva")));
    }

    private static List<String> content(List<JsonNode> items) {
        return items.stream()
                .map(item -> item.get(item.get("kind").asText()).toString())
                .toList();
    }

    @Test
    void putsAPromiseWithoutADayWhereItWasWrittenDown() {
        String liisa = contact("Liisa");
        made("contacts/" + liisa + "/favours", Map.of("given", true, "kind", "tip", "promised", true));
        made("contacts/" + liisa + "/favours", Map.of("given", true, "kind", "tip", "day", "2026-01-02"));

        TestApi.Answer first = api.get("/api/v1/contacts/" + liisa + "/timeline?limit=1");
        List<JsonNode> rest = timeline("contacts/" + liisa + "/timeline?kind=favour&cursor="
                + first.json().get("next").asText());

        assertThat(first.json().at("/items/0/favour/promised").asBoolean()).isTrue();
        assertThat(first.json().at("/items/0/wholeDay").asBoolean()).isFalse();
        assertThat(rest).hasSize(1);
        assertThat(rest.getFirst().get("at").asText()).startsWith("2026-01-02T00:00");
    }

    @Test
    void takesTheStepsOfADeletedLeadAwayAndBringsThemBack() {
        String liisa = contact("Liisa");
        String pilot = "/api/v1/leads/" + lead(Map.of("tellers", List.of(Map.of("contact", liisa))));
        List<JsonNode> before = timeline("contacts/" + liisa + "/timeline");

        TestApi.Answer deleted = api.delete(pilot, api.get(pilot).etag());
        List<JsonNode> without = timeline("contacts/" + liisa + "/timeline");
        api.post("/api/v1/undo/" + deleted.json().get("undo").asText());

        assertThat(before).hasSize(1);
        assertThat(without).isEmpty();
        assertThat(timeline("contacts/" + liisa + "/timeline")).isEqualTo(before);
    }

    @Test
    void showsItOnThePagesWithTheKindsThatThereMayBe() {
        String heidi = contact("Heidi");
        String kone = made("companies", Map.of("name", "Kone"));
        String pilot = lead(Map.of("company", kone, "tellers", List.of(Map.of("contact", heidi))));
        made("contacts/" + heidi + "/told", Map.of("text", "I look for *work*", "day", "2026-05-09"));

        String contact = account.browser().get("/contacts/" + heidi).body();
        String company = account.browser().get("/companies/" + kone).body();
        String lead = account.browser().get("/leads/" + pilot).body();

        assertThat(contact)
                .contains("show=stage", "show=reminder", "<em>work</em>")
                .doesNotContain("show=event");
        assertThat(contact).as("of somebody who is no recruiter").doesNotContain("show=told");
        assertThat(company).contains("show=event", "show=note").doesNotContain("show=favour", "show=told");
        assertThat(lead).contains("show=favour", "show=import", "show=note").doesNotContain("show=told");
        assertThat(company).contains("href=\"/leads/" + pilot + "\">Pilot</a>");
    }

    @Test
    void staysOnTheLeadsPageAfterAMistakeInItsForms() {
        String pilot = lead(Map.of());

        String page = account.browser()
                .post("/leads/" + pilot + "/next-step", Map.of("nextStepOn", "2026-06-01"))
                .body();

        assertThat(page).contains("href=\"/leads/" + pilot + "?show=stage#timeline-title\"");
    }
}
