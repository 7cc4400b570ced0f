package piilo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeSpaceTest {
    private static final long MEBIBYTE = 1L << 20;

    private final AtomicLong usable = new AtomicLong(10_000 * MEBIBYTE);
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicInteger readings = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({
        "20000, 1024, false", // exactly both limits are not below them
        "20480, 1023, true", // less than a gibibyte
        "1500, 1023, true", // much of a small disk, and yet less than a gibibyte
        "1500, 1025, false",
        "100000, 4999, true", // less than a twentieth of a large disk
        "100000, 5000, false",
        "0, 0, true"
    })
    void refusesBelowAGibibyteOrATwentieth(long totalMebibytes, long usableMebibytes, boolean low) throws IOException {
        FreeSpace space = new FreeSpace(
                () -> new FreeSpace.Space(usableMebibytes * MEBIBYTE, totalMebibytes * MEBIBYTE),
                FreeSpace.Limits.DEFAULT,
                System::nanoTime);

        assertThat(space.low()).isEqualTo(low);
        assertThat(space.usableBytes()).isEqualTo(usableMebibytes * MEBIBYTE);
    }

    @Test
    void asksTheDiskOnceASecondAtMost() throws IOException {
        FreeSpace space = new FreeSpace(this::read, FreeSpace.Limits.DEFAULT, clock::get);
        usable.set(0);

        clock.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(space.low()).isFalse();
        assertThat(readings).hasValue(1);

        clock.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(space.low()).isTrue();
        assertThat(space.low()).isTrue();
        assertThat(readings).hasValue(2);
    }

    @Test
    void allowsWritesAgainWhenThereIsRoomAgain() throws IOException {
        usable.set(5);
        FreeSpace space = new FreeSpace(this::read, FreeSpace.Limits.DEFAULT, clock::get);
        assertThat(space.low()).isTrue();

        usable.set(10_000 * MEBIBYTE);
        clock.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(space.low()).isFalse();
    }

    @Test
    void keepsTheLastReadingWhileTheDiskCannotBeAsked() throws IOException {
        FreeSpace space = new FreeSpace(this::read, FreeSpace.Limits.DEFAULT, clock::get);
        usable.set(-1);

        clock.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThat(space.low()).isFalse();
        assertThat(space.usableBytes()).isEqualTo(10_000 * MEBIBYTE);
    }

    @Test
    void readsTheDiskOfAFolder(@TempDir Path folder) throws IOException {
        long free = folder.toFile().getUsableSpace();

        assertThat(FreeSpace.of(folder, new FreeSpace.Limits(1, 0)).low()).isFalse();
        assertThat(FreeSpace.of(folder, new FreeSpace.Limits(Long.MAX_VALUE, 0)).low())
                .isTrue();
        assertThat(FreeSpace.of(folder, FreeSpace.Limits.DEFAULT).usableBytes()).isBetween(free / 2, free * 2);
    }

    private FreeSpace.Space read() throws IOException {
        readings.incrementAndGet();
        if (usable.get() < 0) {
            throw new IOException("The disk is gone");
        }
        return new FreeSpace.Space(usable.get(), 20_000 * MEBIBYTE);
    }
}
