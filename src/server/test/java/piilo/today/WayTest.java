package piilo.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import piilo.api.InteractionLine.Kind;

class WayTest {
    @Test
    void meetsWhoHasOnlyBeenWrittenToLately() {
        assertThat(Way.after(List.of(Kind.MESSAGE, Kind.EMAIL, Kind.MESSAGE))).isEqualTo(Way.MEET);
    }

    @Test
    void writesAfterAMeetingAndToWhoIsNew() {
        assertThat(Way.after(List.of(Kind.MEETING, Kind.MESSAGE))).isEqualTo(Way.WRITE);
        assertThat(Way.after(List.of())).isEqualTo(Way.WRITE);
    }

    @Test
    void callsOtherwise() {
        assertThat(Way.after(List.of(Kind.MESSAGE, Kind.MEETING))).isEqualTo(Way.CALL);
        assertThat(Way.after(List.of(Kind.MESSAGE))).isEqualTo(Way.CALL);
    }
}
