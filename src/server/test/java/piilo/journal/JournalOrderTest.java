package piilo.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static piilo.database.schema.Tables.WORKSPACE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import piilo.TestDatabase;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.database.Ids;

/** Whoever reads the journal on from a number misses no entry, in whichever order transactions begin and end. */
class JournalOrderTest {
    private final Companies companies = new Companies(TestDatabase.database());
    private final Journal journal = new Journal(TestDatabase.database(), List.of(companies), () -> {});

    /** By the ids, made when the transactions begin, the reader would have passed over the one that ends last. */
    @Test
    void tellsATransactionThatBeganFirstAndEndedLastLast() throws Exception {
        UUID workspace = TestDatabase.workspace();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch laterEnded = new CountDownLatch(1);
        AtomicReference<UUID> early = new AtomicReference<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = threads.submit(() -> write(workspace, (_, company) -> {
                early.set(company);
                begun.countDown();
                await(laterEnded);
            }));
            await(begun);
            AtomicReference<UUID> late = new AtomicReference<>();
            write(workspace, (_, company) -> late.set(company));
            List<JournalEntry> first = journal.after(workspace, 0, 10);
            laterEnded.countDown();
            slow.get();

            List<JournalEntry> second = journal.after(workspace, first.getLast().number(), 10);

            assertThat(first).extracting(JournalEntry::record).containsExactly(late.get());
            assertThat(second).extracting(JournalEntry::record).containsExactly(early.get());
            assertThat(late.get())
                    .as("a reader of ids greater than the last one read would never have seen the other")
                    .isGreaterThan(early.get());
        }
    }

    @Test
    void isReadWholeByAReaderThatRunsBesideManyWriters() throws Exception {
        List<UUID> workspaces = List.of(TestDatabase.workspace(), TestDatabase.workspace());
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reading>> readers = workspaces.stream()
                    .map(workspace -> threads.submit(() -> read(workspace, writing)))
                    .toList();
            List<Future<List<UUID>>> writers = LongStream.range(0, 12)
                    .mapToObj(seed -> threads.submit(() -> writeMany(workspaces.get((int) seed % 2))))
                    .toList();
            List<UUID> written = new ArrayList<>();
            for (Future<List<UUID>> writer : writers) {
                written.addAll(writer.get());
            }
            writing.set(false);
            List<UUID> read = new ArrayList<>();
            int outOfOrder = 0;
            for (Future<Reading> reader : readers) {
                read.addAll(reader.get().records);
                outOfOrder += reader.get().outOfOrder;
            }

            assertThat(read).containsExactlyInAnyOrderElementsOf(written);
            assertThat(outOfOrder)
                    .as("transactions did end in another order than they began")
                    .isPositive();
        }
    }

    @Test
    void countsWithoutGapsInEachWorkspace() {
        UUID workspace = TestDatabase.workspace();

        writeMany(workspace);

        List<JournalEntry> entries = journal.after(workspace, 0, 1000);
        assertThat(entries.stream().map(JournalEntry::number))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries.size()).boxed().toList());
        assertThat(journal.number(workspace)).isEqualTo(entries.size());
    }

    /** What a reader that ran beside the writers has seen, and how often an entry came after one with a later id. */
    private record Reading(List<UUID> records, int outOfOrder) {}

    private Reading read(UUID workspace, AtomicBoolean writing) {
        List<UUID> records = new ArrayList<>();
        Set<UUID> twice = new HashSet<>();
        long number = 0;
        int outOfOrder = 0;
        boolean last = false;
        while (!last) {
            last = !writing.get();
            for (JournalEntry entry : journal.after(workspace, number, 10_000)) {
                assertThat(twice.add(entry.record())).isTrue();
                if (!records.isEmpty() && entry.record().compareTo(records.getLast()) < 0) {
                    outOfOrder++;
                }
                records.add(entry.record());
                number = entry.number();
            }
        }
        return new Reading(records, outOfOrder);
    }

    private List<UUID> writeMany(UUID workspace) {
        List<UUID> written = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int pause = i;
            // Reading something else first lets the others overtake.
            write(workspace, (db, company) -> {
                written.add(company);
                for (int j = 0; j < pause % 5; j++) {
                    db.fetchCount(WORKSPACE);
                }
            });
        }
        return written;
    }

    /** Writes one company; {@code within} runs in the transaction after the id has been made and before the number is. */
    private void write(UUID workspace, BiConsumer<DSLContext, UUID> within) {
        Company company = Company.named("Company " + Ids.next());
        journal.write(new Author(workspace, null), Cause.edit(), change -> {
            change.create(companies, company);
            within.accept(change.db(), company.id());
            return true;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
