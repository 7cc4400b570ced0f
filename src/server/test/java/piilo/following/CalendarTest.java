package piilo.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import piilo.TestAccount;
import piilo.TestBrowser;
import piilo.TestServer;

/** The calendar, read back by a library that did not write it. */
class CalendarTest {
    private static final String LONG =
            "Kysy, miten meni; ja kiitä\nRivi kaksi: äöå, \\ ja 😀 hyvin pitkä teksti joka taittuu monelle riville vaikka mitä";

    private final TestAccount account = TestServer.shared().newAccount();
    private final TestBrowser browser = account.browser();

    private String address() {
        String page = browser.post("/settings/following/calendar", Map.of()).body();
        Matcher address = Pattern.compile("/calendar/[\\w-]+\\.ics").matcher(page);
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private HttpResponse<String> read(String address) {
        return TestServer.shared().browser().get(address);
    }

    private static List<CalendarComponent> events(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().hasErrors()).as(text).isFalse();
            return calendar.getComponents(Component.VEVENT);
        } catch (IOException | ParserException notACalendar) {
            throw new AssertionError(text, notACalendar);
        }
    }

    private static String value(CalendarComponent event, String name) {
        return event.getProperty(name).map(Property::getValue).orElse("");
    }

    private void remind(Map<String, String> form) {
        assertThat(browser.post("/reminders", form).statusCode()).isEqualTo(303);
    }

    @Test
    void tellsARemindersTextAndTimeWhateverIsInIt() {
        remind(Map.of("text", LONG, "day", "2030-06-03", "time", "09:00"));

        String text = read(address()).body();
        CalendarComponent event = events(text).getFirst();

        assertThat(value(event, Property.SUMMARY)).isEqualTo(LONG);
        assertThat(value(event, Property.DTSTART)).isEqualTo("20300603T090000");
        assertThat(value(event, Property.DTSTAMP)).endsWith("Z");
        assertThat(text.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75))
                .isTrue();
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void tellsWhatComesAgainAsARuleThatEndsInUtc() {
        remind(Map.of(
                "text",
                "Katsaus",
                "day",
                "2030-06-03",
                "time",
                "09:00",
                "repeat",
                "weekly",
                "every",
                "2",
                "lastDay",
                "2030-12-31"));

        CalendarComponent event = events(read(address()).body()).getFirst();

        assertThat(value(event, Property.RRULE)).contains("FREQ=WEEKLY", "INTERVAL=2", "UNTIL=2030123");
        assertThat(value(event, Property.RRULE)).containsPattern("UNTIL=\\d{8}T\\d{6}Z");
    }

    @Test
    void keepsAnEventsIdWhenItIsPutOff() {
        remind(Map.of("text", "Katsaus", "day", "2030-06-03", "time", "09:00", "repeat", "daily", "every", "1"));
        String address = address();
        String before = value(events(read(address).body()).getFirst(), Property.UID);
        Matcher reminder = Pattern.compile("/reminders/[0-9a-f-]{36}")
                .matcher(browser.get("/reminders").body());
        assertThat(reminder.find()).isTrue();

        browser.post(reminder.group() + "/snooze", Map.of("until", "2030-06-05"));
        List<CalendarComponent> after = events(read(address).body());

        assertThat(after)
                .hasSize(2)
                .allMatch(event -> value(event, Property.UID).equals(before));
        assertThat(value(after.get(1), Property.RECURRENCE_ID)).isEqualTo("20300603T090000");
        assertThat(value(after.get(1), Property.DTSTART)).isEqualTo("20300605T090000");
    }

    @Test
    void tellsNextStepsAndWhomToBeInTouchWithOnWholeDays() {
        String lead = browser.post("/leads", Map.of("title", "Satamajohtaja"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        browser.post(lead + "/next-step", Map.of("nextStep", "Soita", "nextStepOn", "2030-02-01"));
        String liisa = browser.post("/contacts", Map.of("givenName", "Liisa"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        browser.post(liisa + "/relationship", Map.of("cadenceDays", "7"));

        List<CalendarComponent> events = events(read(address()).body());

        assertThat(events)
                .extracting(event -> value(event, Property.SUMMARY))
                .containsExactlyInAnyOrder("Soita (Satamajohtaja)", "Be in touch: Liisa");
        assertThat(events)
                .extracting(event -> value(event, Property.DTSTART))
                .contains("20300201")
                .allMatch(day -> day.matches("\\d{8}"));
        assertThat(LocalDate.now(ZoneOffset.UTC)).isBefore(LocalDate.of(2030, 2, 1));
    }

    @Test
    void tellsWhenToTurnToATargetAgainApartFromItsNextStep() {
        String company = browser.post("/companies", Map.of("name", "Konecranes"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        browser.post(
                company + "/target/edit",
                Map.of("nextStep", "Lue vuosikertomus", "nextStepOn", "2030-02-01", "approachAfter", "2030-05-02"));

        List<CalendarComponent> events = events(read(address()).body());

        assertThat(events)
                .extracting(event -> value(event, Property.SUMMARY))
                .containsExactly("Lue vuosikertomus (Konecranes)", "Turn to Konecranes again");
        assertThat(events).extracting(event -> value(event, Property.DTSTART)).containsExactly("20300201", "20300502");
        assertThat(events).extracting(event -> value(event, Property.UID)).doesNotHaveDuplicates();
    }

    @Test
    void isNotFoundOnceItIsRevokedOrMadeAnew() {
        String first = address();
        assertThat(read(first).statusCode()).isEqualTo(200);

        String second = address();
        assertThat(read(first).statusCode()).isEqualTo(404);
        assertThat(read(second).headers().firstValue("Cache-Control")).contains("no-store");
        browser.post("/settings/following/calendar/revoke", Map.of());

        assertThat(read(second).statusCode()).isEqualTo(404);
        assertThat(read("/calendar/guessed.ics").statusCode()).isEqualTo(404);
        assertThat(read("/calendar/guessed").statusCode()).isEqualTo(404);
    }

    @Test
    void isClosedForAWhileToWhoGuesses() {
        String address = address();
        for (int i = 0; i < 40; i++) {
            read("/calendar/guess" + i + ".ics");
        }

        assertThat(read(address).statusCode()).isEqualTo(429);
        TestServer.shared().newAccount(); // forgets the failures
        assertThat(read(address).statusCode()).isEqualTo(200);
    }
}
