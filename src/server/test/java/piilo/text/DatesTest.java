package piilo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final Instant TIME = Instant.parse("2024-05-06T11:05:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 6 May 2024, '6 May 2024, 14:05', '12,345'",
        "FINNISH, 6.5.2024, 6.5.2024 14.05, 12 345",
        "SWEDISH, 6 maj 2024, 6 maj 2024 14:05, 12 345"
    })
    void writesDaysTimesAndNumbersAsTheLanguageDoes(Language language, String day, String time, String number) {
        assertThat(Dates.day(DAY, language)).isEqualTo(day);
        assertThat(Dates.time(TIME, ZONE, language)).isEqualTo(time);
        assertThat(Numbers.whole(12_345, language).replace('\u00a0', ' ')).isEqualTo(number);
    }
}
