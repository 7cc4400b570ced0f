package piilo.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static piilo.database.schema.Tables.COMPANY;
import static piilo.database.schema.Tables.CONTACT;
import static piilo.database.schema.Tables.CONTACT_POINT;
import static piilo.database.schema.Tables.EMPLOYMENT;
import static piilo.database.schema.Tables.IMPORT_LINE;
import static piilo.database.schema.Tables.JOURNAL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens in the middle, the end is the same as without it, or the same as before. */
class ImportRecoveryTest {
    private static final int PEOPLE = 3500;

    @TempDir
    private Path folder;

    @Test
    void goesOnWithApplyingWhereTheServerEnded() throws IOException {
        try (Importing undisturbed = new Importing(folder);
                Importing killed = new Importing(folder)) {
            undisturbed.applied(network(PEOPLE));
            Import one = killed.preview(network(PEOPLE));
            endAfterChunks(killed, 2, () -> killed.jobs.apply(killed.workspace, one.id()));
            Import halfway = killed.imports.get(killed.workspace, one.id());
            int before = killed.contacts().size();

            Import resumed = resumed(killed, one);

            assertThat(halfway.state()).isEqualTo(ImportState.APPLYING);
            assertThat(before).isBetween(1, PEOPLE - 1);
            assertThat(resumed.state()).isEqualTo(ImportState.APPLIED);
            assertThat(contents(killed)).isNotEmpty().isEqualTo(contents(undisturbed));
            assertThat(resumed.counts())
                    .isEqualTo(undisturbed
                            .imports
                            .before(undisturbed.workspace, null, 1)
                            .getFirst()
                            .counts());
        }
    }

    @Test
    void goesOnWithUndoingWhereTheServerEnded() throws IOException {
        try (Importing user = new Importing(folder)) {
            Import one = user.applied(network(PEOPLE));
            user.note("Person 7", "Met at the fair");
            endAfterChunks(user, 1, () -> user.jobs.undo(user.workspace, one.id()));
            Import halfway = user.imports.get(user.workspace, one.id());
            int before = user.records();

            Import resumed = resumed(user, one);

            assertThat(halfway.state()).isEqualTo(ImportState.UNDOING);
            assertThat(before).isGreaterThan(2);
            assertThat(resumed.state()).isEqualTo(ImportState.UNDONE);
            assertThat(user.contacts())
                    .extracting(contact -> contact.name().display())
                    .containsExactly("Person 7");
            assertThat(user.lines.remainder(one, 0, 10)).hasSize(1);
            assertThat(undoEntries(user)).isEqualTo(importEntries(user) - 1);
        }
    }

    @Test
    void readsAgainFromTheBeginningWhatWasBeingRead() throws IOException {
        try (Importing user = new Importing(folder)) {
            Import one = cutOffWhileReading(user);

            Import resumed = resumed(user, one);

            assertThat(resumed.state()).isEqualTo(ImportState.PREVIEW);
            assertThat(resumed.counts().created()).isEqualTo(PEOPLE);
            assertThat(user.lines.count(one, ImportLines.Filter.ALL)).isEqualTo(PEOPLE);
        }
    }

    @Test
    void saysThatAnUploadIsGone() throws IOException {
        try (Importing user = new Importing(folder)) {
            Import one = cutOffWhileReading(user);
            Files.delete(folder.resolve("uploads").resolve(one.id().toString()));

            Import resumed = resumed(user, one);

            assertThat(resumed.state()).isEqualTo(ImportState.FAILED);
            assertThat(resumed.problem()).isEqualTo(Reason.of("imports.problem.upload_gone"));
        }
    }

    /** A reader that is stopped after some lines, as by the end of the server. */
    private Import cutOffWhileReading(Importing user) {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        LineReader slow = new PausingReader(2500, reached, closing);
        try (Importing first = new Importing(folder, user.database, user.workspace, slow)) {
            Import one = first.start(network(PEOPLE), "export.txt", false);
            await(reached);
            Thread close = Thread.ofPlatform().start(first.jobs::close);
            first.awaitEnding();
            closing.countDown();
            join(close);
            return one;
        }
    }

    @Test
    void takesBackWhatWasAppliedWhenItIsCancelled() {
        try (Importing user = new Importing(folder)) {
            Import one = user.preview(network(PEOPLE));
            user.afterWrites(2, () -> user.jobs.cancel(user.workspace, one.id()));

            user.jobs.apply(user.workspace, one.id());
            Import cancelled = user.settled(one);

            assertThat(importEntries(user)).isPositive();
            assertThat(cancelled.state()).isEqualTo(ImportState.CANCELLED);
            assertThat(user.records()).isZero();
        }
    }

    @Test
    void takesBackWhatWasAppliedWhenItFailsLater() {
        try (Importing user = new Importing(folder)) {
            Import one = user.preview(network(PEOPLE));
            user.database.read(db -> db.update(IMPORT_LINE)
                    .set(IMPORT_LINE.PAYLOAD, "{}")
                    .where(IMPORT_LINE.IMPORT_ID.eq(one.id()))
                    .and(IMPORT_LINE.NUMBER.eq(PEOPLE))
                    .execute());

            Import failed = user.apply(one);

            assertThat(failed.state()).isEqualTo(ImportState.FAILED);
            assertThat(failed.problem()).isEqualTo(Reason.of("imports.problem.internal"));
            assertThat(importEntries(user)).isPositive();
            assertThat(user.records()).isZero();
        }
    }

    private static String network(int people) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < people; i++) {
            file.append("contact|p%d|Person|%d||Company %d|Baker|\n".formatted(i, i, i % 50));
        }
        return file.toString();
    }

    /** Ends the jobs as the end of the server does, after so many transactions. */
    private static void endAfterChunks(Importing user, int chunks, Runnable work) {
        CountDownLatch ended = new CountDownLatch(1);
        user.afterWrites(chunks, () -> {
            Thread.ofPlatform().start(() -> {
                user.jobs.close();
                ended.countDown();
            });
            user.awaitEnding();
        });
        work.run();
        await(ended);
    }

    private Import resumed(Importing user, Import one) {
        try (Importing next = new Importing(folder, user.database, user.workspace, new TextReader())) {
            next.jobs.resumeAll();
            return next.settled(one);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static int importEntries(Importing user) {
        return entries(user, "import");
    }

    private static int undoEntries(Importing user) {
        return entries(user, "undo");
    }

    private static int entries(Importing user, String cause) {
        return user.database.read(db ->
                db.fetchCount(JOURNAL, JOURNAL.WORKSPACE_ID.eq(user.workspace).and(JOURNAL.CAUSE_KIND.eq(cause))));
    }

    /** Everything that the import made, without what is by chance: ids and times. */
    private static List<String> contents(Importing user) {
        return user.database.read(db -> db.select(
                        CONTACT.SHOWN_NAME,
                        CONTACT.SORT_NAME,
                        CONTACT.CONNECTED_ON,
                        CONTACT.VERSION,
                        CONTACT_POINT.MATCH_VALUE,
                        EMPLOYMENT.TITLE,
                        EMPLOYMENT.CURRENT,
                        COMPANY.NAME,
                        DSL.field(DSL.select(DSL.count())
                                .from(JOURNAL)
                                .where(JOURNAL.WORKSPACE_ID.eq(user.workspace))
                                .and(JOURNAL.RECORD_ID.eq(CONTACT.ID))),
                        DSL.field(DSL.select(DSL.count()).from(COMPANY).where(COMPANY.WORKSPACE_ID.eq(user.workspace))))
                .from(CONTACT)
                .join(CONTACT_POINT)
                .on(CONTACT_POINT.CONTACT_ID.eq(CONTACT.ID))
                .join(EMPLOYMENT)
                .on(EMPLOYMENT.CONTACT_ID.eq(CONTACT.ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .where(CONTACT.WORKSPACE_ID.eq(user.workspace))
                .orderBy(CONTACT_POINT.MATCH_VALUE)
                .fetch(Record::toString));
    }

    @Test
    void doesNotTouchWhatIsNotAtWork() {
        try (Importing user = new Importing(folder)) {
            Import one = user.preview(network(3));

            Import resumed = resumed(user, one);

            assertThat(resumed.state()).isEqualTo(ImportState.PREVIEW);
        }
    }
}
