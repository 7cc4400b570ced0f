package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Writing people, companies and notes, also when two write the same one. */
class EditingTest {
    private static final TestServer SERVER = TestServer.shared();

    private final TestAccount account = SERVER.newAccount();
    private final TestBrowser browser = account.browser();

    private static Map<String, Object> person(Object... more) {
        Map<String, Object> form = new LinkedHashMap<>(Map.of("givenName", "Aino", "familyName", "Aalto"));
        for (int i = 0; i < more.length; i += 2) {
            form.put((String) more[i], more[i + 1]);
        }
        return form;
    }

    private String create(String path, Map<String, ?> form) {
        HttpResponse<String> answer = browser.post(path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String note(String on, String text) {
        return "/notes/" + World.found("#note-" + World.ID, create(on + "/notes", Map.of("text", text)));
    }

    private String page(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String undo(HttpResponse<String> answer) {
        return "/undo/"
                + World.found("~" + World.ID, String.join("\n", answer.headers().allValues("Set-Cookie")));
    }

    // Forms with mistakes

    @Test
    void givesAFormWithAMistakeBackAsItWasFilledIn() {
        HttpResponse<String> answer = browser.post(
                "/contacts",
                person(
                        "email.value", List.of("aino@example.org", "not an address"),
                        "email.kind", List.of("työ", "koti"),
                        "birthday", "a spring day",
                        "headline", "x".repeat(501),
                        "job.title", "Rekrytoija",
                        "job.company", "Kone Oyj",
                        "tags", "tuttu, vanha",
                        "howWeMet", "Messuilla\ntoisella rivillä"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Aino\"", "value=\"Aalto\"", "value=\"aino@example.org\"", "value=\"not an address\"")
                .contains(
                        "value=\"työ\"",
                        "value=\"koti\"",
                        "value=\"Rekrytoija\"",
                        "value=\"Kone Oyj\"",
                        "value=\"tuttu, vanha\"")
                .contains("Messuilla\ntoisella rivillä</textarea>", "x".repeat(501))
                .contains("id=\"email-error\"", "id=\"birthday-error\"", "id=\"headline-error\"", "role=\"alert\"");
        assertThat(page("/contacts")).doesNotContain("Aalto");
    }

    @Test
    void asksForWhatMustBeThere() {
        assertThat(browser.post("/contacts", Map.of("headline", "Nobody")).body())
                .contains("id=\"givenName-error\"");
        assertThat(browser.post("/companies", Map.of("domain", "no domain")).body())
                .contains("id=\"name-error\"", "id=\"domain-error\"", "value=\"no domain\"");
        assertThat(browser.post(create("/contacts", person()) + "/notes", Map.of("text", "  "))
                        .body())
                .contains("id=\"text-error\"");
    }

    /** A form as large as it may be: what is checked is each field, not how many letters there are in all. */
    @Test
    void takesLongFormsWhole() {
        String text = "Pitkä muistiinpano. ".repeat(4_900);
        List<String> addresses = java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> "aino" + i + "@example.org")
                .toList();

        String contact = create(
                "/contacts",
                person(
                        "email.value",
                        addresses,
                        "phone.value",
                        Collections.nCopies(50, "+358 40 1234567"),
                        "address.street",
                        Collections.nCopies(50, "Kuja 1"),
                        "address.city",
                        Collections.nCopies(50, "Turku"),
                        "email.kind",
                        Collections.nCopies(50, "työ"),
                        "phone.kind",
                        Collections.nCopies(50, "työ")));
        String written = note(contact, text);

        assertThat(page(contact)).contains("aino0@example.org", "aino49@example.org");
        assertThat(page(written + "/edit")).contains(text.strip());
    }

    @Test
    void saysWhenSomethingIsTooLong() {
        String contact = create("/contacts", person());

        HttpResponse<String> answer = browser.post(contact + "/notes", Map.of("text", "x".repeat(100_001)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"text-error\"", "x".repeat(100_001));
    }

    // Deleting, and taking it back

    @Test
    void putsAPersonBackWithNotesAndWork() {
        String contact =
                create("/contacts", person("job.title", "Rekrytoija", "job.company", "Kone Oyj", "tags", "tuttu"));
        String written = note(contact, "Muista **kahvit**.");

        HttpResponse<String> deleted = browser.post(contact + "/delete", Map.of());

        String after = browser.follow(deleted).body();
        assertThat(after).contains("action=\"" + undo(deleted) + "\"");
        assertThat(browser.get(contact).statusCode()).isEqualTo(404);
        assertThat(browser.get(written).statusCode()).isEqualTo(404);
        assertThat(page("/trash")).contains("Aino Aalto");
        browser.post(undo(deleted), Map.of());
        assertThat(page(contact)).contains("Aino Aalto", "Rekrytoija", "Kone Oyj", "tuttu", "<strong>kahvit</strong>");
        assertThat(page("/trash")).doesNotContain("Aino Aalto");
    }

    @Test
    void putsACompanyBackWithItsPeopleAndNotes() {
        String contact = create("/contacts", person("job.title", "Rekrytoija", "job.company", "Kone Oyj"));
        String company = World.found("href=\"(/companies/[0-9a-f-]{36})\"", page(contact));
        note(company, "Kysy avoimista paikoista.");

        HttpResponse<String> deleted = browser.post(company + "/delete", Map.of());

        assertThat(browser.get(company).statusCode()).isEqualTo(404);
        assertThat(page(contact)).contains("Rekrytoija").doesNotContain("Kone Oyj");
        browser.post(undo(deleted), Map.of());
        assertThat(page(company)).contains("Kone Oyj", "Aino Aalto", "Kysy avoimista paikoista.");
        assertThat(page(contact)).contains("Kone Oyj");
    }

    @Test
    void putsANoteBackFromTheTrash() {
        String contact = create("/contacts", person());
        String written = note(contact, "Ei saa kadota.");
        browser.post(written + "/delete", Map.of());
        assertThat(page(contact)).doesNotContain("Ei saa kadota.");

        String cause = World.found("action=\"(/undo/[0-9a-f-]{36})\"", page("/trash"));
        HttpResponse<String> answer = browser.post(cause, Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(page(contact)).contains("Ei saa kadota.");
        assertThat(browser.post(cause, Map.of()).statusCode()).isEqualTo(409);
    }

    // Two people with the same record

    private Map<String, String> opened(String path) {
        Map<String, String> form = new HashMap<>();
        form.put("version", World.found("name=\"version\" value=\"(\\d+)\"", page(path + "/edit")));
        return form;
    }

    private static Map<String, Object> filled(Map<String, String> opened, Map<String, Object> form) {
        Map<String, Object> filled = new LinkedHashMap<>(form);
        filled.putAll(opened);
        return filled;
    }

    @Test
    void bringsTogetherWhatTwoChangedInDifferentFields() {
        String contact = create("/contacts", person("headline", "Rekrytoija", "location", "Turku"));
        Map<String, String> mine = opened(contact);
        Map<String, String> theirs = opened(contact);
        browser.post(contact, filled(theirs, person("headline", "Rekrytoija", "location", "Helsinki")));

        HttpResponse<String> answer =
                browser.post(contact, filled(mine, person("headline", "Johtaja", "location", "Turku")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(page(contact)).contains("Johtaja", "Helsinki").doesNotContain("Turku");
    }

    @Test
    void showsBothVersionsWhenTwoChangedTheSameField() {
        String contact = create("/contacts", person("headline", "Rekrytoija"));
        Map<String, String> mine = opened(contact);
        browser.post(contact, filled(opened(contact), person("headline", "Johtaja")));

        HttpResponse<String> conflict =
                browser.post(contact, filled(mine, person("headline", "Päällikkö", "location", "Turku")));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Johtaja", "Päällikkö", "keep.headline");
        assertThat(page(contact)).contains("Johtaja").doesNotContain("Päällikkö", "Turku");
        String version = World.found("name=\"version\" value=\"(\\d+)\"", conflict.body());
        Map<String, Object> again =
                person("headline", "Päällikkö", "location", "Turku", "version", version, "keep.headline", "theirs");
        assertThat(browser.post(contact, again).statusCode()).isEqualTo(303);
        assertThat(page(contact)).contains("Johtaja", "Turku").doesNotContain("Päällikkö");
    }

    @Test
    void takesMineWhenIChooseIt() {
        String contact = create("/contacts", person("headline", "Rekrytoija"));
        Map<String, String> mine = opened(contact);
        browser.post(contact, filled(opened(contact), person("headline", "Johtaja")));
        HttpResponse<String> conflict = browser.post(contact, filled(mine, person("headline", "Päällikkö")));
        String version = World.found("name=\"version\" value=\"(\\d+)\"", conflict.body());

        browser.post(contact, person("headline", "Päällikkö", "version", version, "keep.headline", "mine"));

        assertThat(page(contact)).contains("Päällikkö").doesNotContain("Johtaja");
    }

    @Test
    void asksOnceMoreWhenAThirdCameInBetween() {
        String contact = create("/contacts", person("headline", "Rekrytoija"));
        Map<String, String> mine = opened(contact);
        browser.post(contact, filled(opened(contact), person("headline", "Johtaja")));
        HttpResponse<String> conflict = browser.post(contact, filled(mine, person("headline", "Päällikkö")));
        String version = World.found("name=\"version\" value=\"(\\d+)\"", conflict.body());
        browser.post(contact, filled(opened(contact), person("headline", "Toimitusjohtaja")));

        HttpResponse<String> again =
                browser.post(contact, person("headline", "Päällikkö", "version", version, "keep.headline", "mine"));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Toimitusjohtaja", "Päällikkö");
    }

    @Test
    void losesNeitherVersionOfACompany() {
        String company = create("/companies", Map.of("name", "Kone", "place", "Espoo"));
        Map<String, String> mine = opened(company);
        browser.post(company, filled(opened(company), Map.of("name", "Kone Oyj", "place", "Espoo")));

        HttpResponse<String> conflict =
                browser.post(company, filled(mine, Map.of("name", "KONE", "place", "Helsinki")));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Kone Oyj", "value=\"KONE\"", "value=\"Helsinki\"");
        String version = World.found("name=\"version\" value=\"(\\d+)\"", conflict.body());
        assertThat(browser.post(company, Map.of("name", "KONE", "place", "Helsinki", "version", version))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(company)).contains("KONE", "Helsinki");
    }

    @Test
    void losesNeitherVersionOfANote() {
        String written = note(create("/contacts", person()), "Ensin.");
        Map<String, String> mine = opened(written);
        browser.post(written, filled(opened(written), Map.of("text", "Heidän lisäyksensä.")));

        HttpResponse<String> conflict = browser.post(written, filled(mine, Map.of("text", "Minun lisäykseni.")));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Heidän lisäyksensä.", "Minun lisäykseni.");
        assertThat(page(written + "/edit")).contains("Heidän lisäyksensä.");
        String version = World.found("name=\"version\" value=\"(\\d+)\"", conflict.body());
        assertThat(browser.post(written, Map.of("text", "Molempien.", "version", version))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(written + "/edit")).contains("Molempien.");
    }

    /** Nothing is written over unseen when two send at the very same moment. */
    @Test
    void letsOneOfTwoWinWhoSendAtOnce() throws Exception {
        String contact = create("/contacts", person("headline", "Rekrytoija"));
        Map<String, String> opened = opened(contact);
        TestBrowser other = account.browser();
        HttpResponse<String> mine;
        HttpResponse<String> theirs;
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> browser.post(contact, filled(opened, person("headline", "Yksi"))));
            var second = threads.submit(() -> other.post(contact, filled(opened, person("headline", "Kaksi"))));
            mine = first.get();
            theirs = second.get();
        }

        assertThat(List.of(mine.statusCode(), theirs.statusCode())).containsExactlyInAnyOrder(303, 409);
        assertThat((mine.statusCode() == 409 ? mine : theirs).body()).contains("Yksi", "Kaksi");
    }
}
