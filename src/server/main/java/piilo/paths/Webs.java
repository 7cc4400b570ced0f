package piilo.paths;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import piilo.journal.Journal;
import piilo.relationships.History;

/**
 * The webs of those workspaces that were asked for lately. One holds as long as the workspace's journal has the same number and it is the same day, so it is never wrong; all
 * together they take no more than so much memory, and the one that was asked for longest ago goes first.
 */
public final class Webs {
    /** In contacts and edges, each of which takes some 250 bytes. */
    private static final long MOST = 1_500_000;

    private final WebRows rows;
    private final Journal journal;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong turns = new AtomicLong();

    public Webs(WebRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    private record Kept(long number, LocalDate day, Web web, AtomicLong turn) {
        boolean holds(long now, LocalDate today) {
            return number == now && day.equals(today);
        }
    }

    /** Returns the web of a workspace as it is now. Of several who ask at once one reads it, and the others wait. */
    Web of(UUID workspace, History.Now now) {
        long number = journal.number(workspace);
        Kept known = kept.get(workspace);
        if (known == null || !known.holds(number, now.today())) {
            known = kept.compute(
                    workspace,
                    (_, other) -> other != null && other.holds(number, now.today())
                            ? other
                            : new Kept(number, now.today(), rows.read(workspace, now), new AtomicLong()));
            known.turn.set(turns.incrementAndGet());
            makeRoom(workspace);
        }
        known.turn.set(turns.incrementAndGet());
        return known.web;
    }

    private void makeRoom(UUID latest) {
        long size = kept.values().stream().mapToLong(one -> one.web.size()).sum();
        while (size > MOST && kept.size() > 1) {
            UUID oldest = kept.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(latest))
                    .min(Comparator.comparingLong(entry -> entry.getValue().turn.get()))
                    .map(Map.Entry::getKey)
                    .orElseThrow();
            Kept gone = kept.remove(oldest);
            size -= gone == null ? 0 : gone.web.size();
        }
    }
}
