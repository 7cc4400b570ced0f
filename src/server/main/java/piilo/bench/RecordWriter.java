package piilo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import piilo.database.Database;
import piilo.journal.Author;
import piilo.journal.Journal;
import piilo.journal.Journalled;
import piilo.journal.RecordKind;
import piilo.search.SearchIndex;

/** Writes made-up records of an account through the journal, a thousand at a time. */
record RecordWriter(Journal journal, Stores stores, Author author) {
    private static final int AT_ONCE = 1000;

    static RecordWriter of(Database database, SearchIndex index, Author author) {
        Stores stores = Stores.of(database);
        Journal journal = new Journal(database, stores.all(), () -> {});
        journal.listen(index);
        return new RecordWriter(journal, stores, author);
    }

    /** Returns one that writes into another account. */
    RecordWriter as(Author other) {
        return new RecordWriter(journal, stores, other);
    }

    /** Writes as many records of a kind as wanted and returns their ids. */
    <R extends Journalled> List<UUID> write(RecordKind<R> kind, int count, IntFunction<R> make) {
        List<UUID> ids = new ArrayList<>();
        for (int start = 0; start < count; start += AT_ONCE) {
            List<R> records = IntStream.range(start, Math.min(count, start + AT_ONCE))
                    .mapToObj(make)
                    .toList();
            journal.edit(author, change -> records.forEach(record -> change.create(kind, record)));
            records.forEach(record -> ids.add(record.id()));
        }
        return ids;
    }
}
