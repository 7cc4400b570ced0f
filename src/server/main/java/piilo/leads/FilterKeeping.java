package piilo.leads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Journal;

/** Keeps filters of the leads under names. */
public final class FilterKeeping {
    static final int NAME_LIMIT = 100;
    private static final int QUERY_LIMIT = 2000;
    private static final int MOST = 100;
    private static final String PAGE = "leads";
    private static final Pattern QUERY = Pattern.compile("([a-z]+=[A-Za-z0-9_.%+*-]*(&[a-z]+=[A-Za-z0-9_.%+*-]*)*)?");

    private final Journal journal;
    private final SavedFilters filters;

    public FilterKeeping(Journal journal, SavedFilters filters) {
        this.journal = journal;
        this.filters = filters;
    }

    List<SavedFilter> all(UUID workspace) {
        return filters.of(workspace, PAGE, MOST);
    }

    /**
     * Returns a query as it is kept.
     *
     * @throws PiiloException {@link Fault#BAD_REQUEST} when it is none of ours
     */
    static String query(String text) {
        if (!ours(text)) {
            throw new PiiloException(Fault.BAD_REQUEST, "query is none of a list of leads");
        }
        return text;
    }

    static boolean ours(String query) {
        return query.length() <= QUERY_LIMIT && QUERY.matcher(query).matches();
    }

    /** Keeps a filter, in place of the one that had the name. */
    Cause keep(Author author, String name, String query) {
        Optional<SavedFilter> before = all(author.workspace()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        return journal.edit(
                author,
                change -> before.ifPresentOrElse(
                        one -> change.update(filters, one, one.withQuery(query)),
                        () -> change.create(
                                filters, new SavedFilter(Ids.next(), 0, Instant.now(), PAGE, name, query))));
    }

    Cause forget(Author author, UUID id) {
        SavedFilter one = filters.get(author.workspace(), id);
        return journal.edit(author, change -> change.delete(filters, one));
    }
}
