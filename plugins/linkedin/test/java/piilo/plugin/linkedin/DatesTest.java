package piilo.plugin.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private final Dates dates = Dates.of(MemoryUpload.HELSINKI, MemoryUpload.NOW);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08 Feb 2026 | 2026-02-08",
                "4-Apr-21 | 2021-04-04",
                "04.Apr.2021 | 2021-04-04",
                "Feb 8, 2026 | 2026-02-08",
                "2026-02-08 | 2026-02-08",
                "8.2.2026 | 2026-02-08",
                "31/12/2025 | 2025-12-31",
                "12/31/25 | 2025-12-31",
                "08-02-2026 | 2026-02-08",
                "2026 Feb 8 | 2026-02-08",
                "8. helmikuuta 2026 | 2026-02-08",
                "24 kesä 2025 | 2025-06-24",
                "24 heinä 2025 | 2025-07-24",
                "1 maj 2025 | 2025-05-01",
                "3 augusti 2025 | 2025-08-03",
                "8. März 2026 | 2026-03-08",
                "12 déc. 2024 | 2024-12-12",
                "15 août 2024 | 2024-08-15",
                "9 févr. 2024 | 2024-02-09",
                "3 de enero de 2024 | 2024-01-03",
                "7 ago 2024 | 2024-08-07"
            })
    void readsTheDayOfAConnection(String text, String day) {
        assertThat(dates.day(text, new ConnectedOnShape())).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/19/26, 9:15 AM | 2026-01-19T07:15:00Z",
                "1/19/26, 12:05 AM | 2026-01-18T22:05:00Z",
                "7/19/26, 12:05 PM | 2026-07-19T09:05:00Z",
                "07/08/23 10:00 AM | 2023-07-08T07:00:00Z",
                "2026-01-19 09:15 | 2026-01-19T07:15:00Z"
            })
    void readsAnAmericanTimeInTheUsersZone(String text, String instant) {
        assertThat(dates.instant(text, new AmericanShape())).isEqualTo(instant);
    }

    @Test
    void readsTheNarrowSpaceBeforeTheHalfOfTheDay() {
        assertThat(dates.instant("1/19/26, 9:15\u202fPM", new AmericanShape())).isEqualTo("2026-01-19T19:15:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02 07:15:30 UTC | 2026-03-02T07:15:30Z",
                "2026/03/02 07:15:30 UTC | 2026-03-02T07:15:30Z",
                "2026-03-02 07:15:30 | 2026-03-02T05:15:30Z",
                "2026-03-02T07:15:30.123Z | 2026-03-02T07:15:30Z",
                "3/2/2026 7:15 | 2026-03-02T05:15:00Z"
            })
    void readsATimestamp(String text, String instant) {
        assertThat(dates.instant(text, new TimestampShape())).isEqualTo(instant);
    }

    @Test
    void tellsTheDayOfAFollowInTheUsersZone() {
        assertThat(dates.day("Wed Jun 24 12:43:42 UTC 2026", new FollowedOnShape()))
                .isEqualTo("2026-06-24");
        assertThat(dates.day("Wed Jun 24 22:43:42 UTC 2026", new FollowedOnShape()))
                .isEqualTo("2026-06-25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "05 Jun 1833",
                "31 Feb 2024",
                "08 Feb 2028",
                "01 Jan 2002",
                "Apr-21",
                "13/13/2024",
                "99999999999 Feb 1",
                "2026",
                "1/2",
                "::::",
                "٣ Feb 2024"
            })
    void takesWhatCannotBeForNoDate(String text) {
        assertThat(dates.day(text, new ConnectedOnShape())).isNull();
        assertThat(dates.instant(text, new TimestampShape())).isNull();
    }
}
