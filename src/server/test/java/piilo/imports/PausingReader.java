package piilo.imports;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import piilo.api.ImportOptions;
import piilo.api.Line;

/** Stops before a line until it is told to go on. */
record PausingReader(int line, CountDownLatch reached, CountDownLatch goOn) implements LineReader {
    private static final TextReader TEXT = new TextReader();

    @Override
    public Optional<ChosenImporter> recognise(Path upload, String name, @Nullable String plugin) {
        return TEXT.recognise(upload, name, plugin);
    }

    @Override
    public void read(ChosenImporter importer, Path upload, String name, ImportOptions options, Consumer<Line> lines)
            throws ReadingFailure {
        AtomicInteger count = new AtomicInteger();
        TEXT.read(importer, upload, name, options, one -> {
            if (count.incrementAndGet() == line) {
                reached.countDown();
                ImportRecoveryTest.await(goOn);
            }
            lines.accept(one);
        });
    }
}
