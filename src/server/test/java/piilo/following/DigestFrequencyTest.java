package piilo.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestFrequencyTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @ParameterizedTest
    @CsvSource({
        "DAILY,  2026-10-24T03:59:00Z, 2026-10-24T04:00:00Z",
        "DAILY,  2026-10-24T04:00:00Z, 2026-10-25T05:00:00Z",
        "WEEKLY, 2026-11-23T04:00:00Z, 2026-11-23T05:00:00Z",
        "WEEKLY, 2026-11-23T05:00:00Z, 2026-11-30T05:00:00Z",
        "WEEKLY, 2026-11-26T05:00:00Z, 2026-11-30T05:00:00Z"
    })
    void isSentAtSevenWhereTheUserIs(Digests.Frequency frequency, Instant now, Instant next) {
        assertThat(frequency.after(now, HELSINKI)).isEqualTo(next);
    }
}
