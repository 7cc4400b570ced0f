package piilo.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import piilo.TestDatabase;
import piilo.database.Ids;

class SessionsTest {
    private final Accounts accounts = new Accounts(TestDatabase.database());
    private final UUID account = accounts.create(Ids.next() + "@example.org", "Elli", "kuusi lehmää laiduntaa");
    private final Instant now = Instant.now();

    private Sessions at(Duration later) {
        return new Sessions(TestDatabase.database(), Clock.fixed(now.plus(later), ZoneOffset.UTC));
    }

    @Test
    void endsWhenNobodyHasUsedItForAMonth() {
        String token = at(Duration.ZERO).begin(account, "Firefox");

        assertThat(at(Sessions.IDLE.minusMinutes(1)).visitor(token)).isPresent();
        // That was a use: from there the month begins anew.
        assertThat(at(Sessions.IDLE.plusDays(20)).visitor(token)).isPresent();
        assertThat(at(Sessions.IDLE.plusDays(51)).visitor(token)).isEmpty();
    }

    @Test
    void endsAfterThreeMonthsHoweverMuchItIsUsed() {
        String token = at(Duration.ZERO).begin(account, "Firefox");
        for (int days = 0; days < Sessions.LONGEST.toDays(); days += 20) {
            assertThat(at(Duration.ofDays(days)).visitor(token)).isPresent();
        }

        assertThat(at(Sessions.LONGEST.plusMinutes(1)).visitor(token)).isEmpty();
    }

    @Test
    void keepsNoToken() {
        String token = at(Duration.ZERO).begin(account, "Firefox");

        String kept = TestDatabase.database()
                .read(db -> db.fetch("select * from session").format());

        assertThat(kept).contains("Firefox").doesNotContain(token);
    }

    @Test
    void givesTokensThatNobodyGuesses() {
        Sessions sessions = at(Duration.ZERO);

        assertThat(java.util.stream.Stream.generate(() -> sessions.begin(account, ""))
                        .limit(20))
                .doesNotHaveDuplicates()
                .allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
    }
}
