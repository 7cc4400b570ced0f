package piilo.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import piilo.TestApi;
import piilo.TestServer;
import piilo.database.Ids;

class ReminderApiTest {
    private final TestApi api = TestServer.shared().newAccount().api();

    private TestApi.Answer weekly() {
        return api.post(
                "/api/v1/reminders",
                Map.of(
                        "text", "Review",
                        "startsAt", "2030-01-07T09:00",
                        "zone", "Europe/Helsinki",
                        "repeats", "FREQ=WEEKLY"));
    }

    @Test
    void isDueAtTheTimeOfItsZone() {
        TestApi.Answer made = weekly();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("nextAt").asText()).isEqualTo("2030-01-07T07:00:00Z");
        assertThat(made.json().get("startsAt").asText()).startsWith("2030-01-07T09:00");
    }

    @Test
    void movesOnWhenItIsDoneBeforeItsTimeAndBackWhenThatIsTakenBack() {
        String address = "/api/v1/reminders/" + weekly().id();

        String undo = api.post(address + "/done").json().get("undo").asText();
        assertThat(api.get(address).json().get("nextAt").asText()).isEqualTo("2030-01-14T07:00:00Z");
        api.post("/api/v1/undo/" + undo);

        assertThat(api.get(address).json().get("nextAt").asText()).isEqualTo("2030-01-07T07:00:00Z");
    }

    @Test
    void isPutOffByDaysFromItsOwnDay() {
        String address = "/api/v1/reminders/" + weekly().id();

        api.post(address + "/snooze", Map.of("days", 3));

        assertThat(api.get(address).json().get("snoozedUntil").asText()).isEqualTo("2030-01-10T07:00:00Z");
    }

    @Test
    void keepsItsPlaceWhenOnlyItsTextChanges() {
        TestApi.Answer made = weekly();
        String address = "/api/v1/reminders/" + made.id();
        api.post(address + "/done");

        TestApi.Answer changed = api.patch(address, api.get(address).etag(), Map.of("text", "Look back"));

        assertThat(changed.json().get("nextAt").asText()).isEqualTo("2030-01-14T07:00:00Z");
    }

    @Test
    void listsWhatIsOpenByItsTimePageByPage() {
        for (String day : List.of("2030-03-03", "2030-01-01", "2030-02-02")) {
            api.post("/api/v1/reminders", Map.of("text", day, "startsAt", day + "T09:00"));
        }

        TestApi.Answer first = api.get("/api/v1/reminders?limit=2");
        TestApi.Answer second = api.get(
                "/api/v1/reminders?limit=2&cursor=" + first.json().get("next").asText());

        assertThat(first.json().get("items").findValuesAsText("text")).containsExactly("2030-01-01", "2030-02-02");
        assertThat(first.json().get("total").asInt()).isEqualTo(3);
        assertThat(second.json().get("items").findValuesAsText("text")).containsExactly("2030-03-03");
    }

    @ParameterizedTest
    @CsvSource({
        "startsAt, tomorrow",
        "startsAt, 20226-01-01T09:00",
        "startsAt, 2226-01-01T09:00",
        "zone, Europe/Nowhere",
        "repeats, FREQ=HOURLY",
        "repeats, FREQ=DAILY;COUNT=5",
        "repeats, FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "repeats, FREQ=DAILY;UNTIL=20200101"
    })
    void saysWhatIsWrongAtItsField(String field, String value) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("text", "Wrong", "startsAt", "2030-01-01T09:00"));
        body.put(field, value);

        TestApi.Answer answer = api.post("/api/v1/reminders", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").has(field)).as(answer.body()).isTrue();
        assertThat(api.get("/api/v1/reminders").json().get("total").asInt()).isZero();
    }

    @Test
    void isAboutOneThingAtMost() {
        String contact = api.post("/api/v1/contacts", Map.of("name", Map.of("given", "Elli")))
                .id();
        String company = api.post("/api/v1/companies", Map.of("name", "Ek")).id();

        TestApi.Answer answer = api.post(
                "/api/v1/reminders",
                Map.of("text", "Both", "startsAt", "2030-01-01T09:00", "contact", contact, "company", company));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").has("contact")).isTrue();
    }

    @Test
    void putsOffOnlyToATimeToComeAndOnlyWhatIsOpen() {
        String address = "/api/v1/reminders/"
                + api.post("/api/v1/reminders", Map.of("text", "Once", "startsAt", "2030-01-01T09:00"))
                        .id();

        assertThat(api.post(address + "/snooze", Map.of("until", "2020-01-01")).status())
                .isEqualTo(422);
        api.post(address + "/done");
        assertThat(api.post(address + "/snooze", Map.of("days", 1)).status()).isEqualTo(422);
    }

    private String made(String address, Map<String, Object> body) {
        TestApi.Answer made = api.post("/api/v1/" + address, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.id();
    }

    private Map<String, String> everything() {
        String contact = made("contacts", Map.of("name", Map.of("given", "Liisa")));
        String company = made("companies", Map.of("name", "Kone"));
        return Map.of(
                "favour", made("contacts/" + contact + "/favours", Map.of("kind", "advice", "given", true)),
                "mandate", made("contacts/" + contact + "/mandates", Map.of("role", "CTO")),
                "told", made("contacts/" + contact + "/told", Map.of("text", "My CV")),
                "interaction",
                        made(
                                "interactions",
                                Map.of(
                                        "kind", "call",
                                        "direction", "outgoing",
                                        "at", "2026-03-14T09:30:00Z",
                                        "participants", List.of(Map.of("contact", contact, "name", "Liisa")))),
                "reason", made("reasons", Map.of("contact", contact, "kind", "idea", "text", "A thought")),
                "event", made("companies/" + company + "/events", Map.of("day", "2026-03-14", "text", "A new head")));
    }

    @Test
    void isOnWhateverTheUserKeepsAndGoesAlongWithIt() {
        everything().forEach((kind, id) -> {
            Map<String, Object> body = Map.of("text", "About a " + kind, "startsAt", "2030-01-07T09:00", kind, id);

            TestApi.Answer reminder = api.post("/api/v1/reminders", body);

            assertThat(reminder.status()).as(reminder.body()).isEqualTo(201);
            assertThat(reminder.json().get(kind).asText()).isEqualTo(id);
            assertThat(api.get("/api/v1/reminders?" + kind + "=" + id)
                            .json()
                            .get("total")
                            .asInt())
                    .as(kind)
                    .isOne();
            assertThat(api.post(
                                    "/api/v1/reminders",
                                    Map.of("text", "x", "startsAt", "2030-01-07T09:00", kind, Ids.next()))
                            .status())
                    .isEqualTo(404);
        });
    }
}
