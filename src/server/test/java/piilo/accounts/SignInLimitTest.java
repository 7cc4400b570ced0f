package piilo.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import piilo.TestDatabase;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

class SignInLimitTest {
    private final Hand clock = new Hand();
    private final SignInLimit limit = new SignInLimit(TestDatabase.database(), clock);
    private final String email = Ids.next() + "@example.org";
    private final String address = "192.0.2." + Ids.next();

    /** A clock that a test moves. */
    private static final class Hand extends Clock {
        private Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private boolean closed(String who, String from) {
        PiiloException refused = catchThrowableOfType(PiiloException.class, () -> limit.check(who, from));
        if (refused != null) {
            assertThat(refused.fault()).isEqualTo(Fault.TOO_MANY);
        }
        return refused != null;
    }

    private void fail(int times, String who, String from) {
        for (int i = 0; i < times; i++) {
            limit.failed(who, from);
        }
    }

    @Test
    void closesAnAccountAfterTenFailuresWhereverTheyComeFrom() {
        fail(9, email, address);
        assertThat(closed(email, address)).isFalse();

        fail(1, email.toUpperCase(java.util.Locale.ROOT), "198.51.100.7");

        assertThat(closed(email, "203.0.113.9")).isTrue();
    }

    @Test
    void opensAnAccountAgainAfterAQuarterOfAnHour() {
        fail(SignInLimit.FAILURES_OF_ACCOUNT, email, address);

        clock.now = clock.now.plus(SignInLimit.WINDOW).minus(Duration.ofSeconds(1));
        assertThat(closed(email, address)).isTrue();
        clock.now = clock.now.plus(Duration.ofSeconds(2));

        assertThatCode(() -> limit.check(email, address)).doesNotThrowAnyException();
    }

    @Test
    void closesAnAddressThatTriesManyAccounts() {
        for (int i = 0; i < SignInLimit.FAILURES_OF_ADDRESS; i++) {
            limit.failed(i + email, address);
        }

        assertThat(closed(email, address)).isTrue();
        assertThat(closed(email, "192.0.2.elsewhere")).isFalse();
    }

    @Test
    void forgetsTheFailuresOfWhoHasComeIn() {
        fail(9, email, address);

        limit.succeeded(email);
        fail(9, email, address);

        assertThat(closed(email, address)).isFalse();
    }

    @Test
    void remembersAcrossARestart() {
        fail(SignInLimit.FAILURES_OF_ACCOUNT, email, address);

        SignInLimit restarted = new SignInLimit(TestDatabase.database(), clock);

        assertThat(catchThrowableOfType(PiiloException.class, () -> restarted.check(email, address)))
                .isNotNull();
    }
}
