package piilo.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.imports.Sightings.Sighting;

/**
 * Whom the lines so far were about, so that a person who stands twice in an upload is one person. What a transaction has seen counts for the next ones only
 * when it has been committed: each works on a {@link #branch} that is then {@linkplain #absorb taken over}.
 *
 * <p>It is the one thing that grows with the upload, so it keeps fingerprints instead of texts: about 160 bytes for a person, half of that for each interaction,
 * favour or note, and a plugin may give a million lines at most.
 */
final class Seen {
    private static final int SEVERAL = Integer.MAX_VALUE;
    private static final Sighting NOBODYS_OWN = new Sighting(new UUID(0, 0), 0, 0);

    private final @Nullable Seen earlier;
    private final int before;
    private final Sightings sightings = new Sightings();
    private final Fingerprints byKey = new Fingerprints();
    private final Fingerprints byPoint = new Fingerprints();
    private final Fingerprints byName = new Fingerprints();
    private final Fingerprints byNameAndCompany = new Fingerprints();
    private final Fingerprints byRecord = new Fingerprints();
    private final Fingerprints companies = new Fingerprints();
    private final Fingerprints references = new Fingerprints();
    private final Fingerprints records = new Fingerprints();

    Seen() {
        earlier = null;
        before = 0;
    }

    private Seen(Seen earlier) {
        this.earlier = earlier;
        before = earlier.size();
    }

    private int size() {
        return before + sightings.size();
    }

    Seen branch() {
        return new Seen(this);
    }

    void absorb(Seen branch) {
        if (branch.before != size()) {
            throw new IllegalStateException("Another branch has been taken over meanwhile");
        }
        sightings.addAll(branch.sightings);
        byKey.putAll(branch.byKey);
        byPoint.putAll(branch.byPoint);
        byName.putAll(branch.byName);
        byNameAndCompany.putAll(branch.byNameAndCompany);
        byRecord.putAll(branch.byRecord);
        companies.putAll(branch.companies);
        references.putAll(branch.references);
        records.putAll(branch.records);
    }

    void person(Subject subject, Sighting sighting) {
        int index = index(sighting);
        byKey.putIfAbsent(Fingerprints.of(subject.key()), index);
        subject.points().forEach(match -> byPoint.putIfAbsent(Fingerprints.of(match), index));
        byNameAndCompany.putIfAbsent(Fingerprints.of(subject.nameAndCompany()), index);
        Sighting namesake = named(subject.name());
        boolean another = namesake != null && !namesake.record().equals(sighting.record());
        // Nobody is known by a name that two bear.
        byName.put(Fingerprints.of(subject.name()), another ? SEVERAL : index);
    }

    /** Returns where the first sighting of its record is, which it may be itself. */
    private int index(Sighting sighting) {
        long print = Fingerprints.of(sighting.record());
        int known = find(seen -> seen.byRecord, print);
        if (known != Fingerprints.ABSENT) {
            return known;
        }
        byRecord.put(print, size());
        sightings.add(sighting);
        return size() - 1;
    }

    /** Says which of the maps is meant. */
    private interface Map {
        Fingerprints of(Seen seen);
    }

    private int find(Map map, long print) {
        int found = map.of(this).get(print);
        return found == Fingerprints.ABSENT && earlier != null ? earlier.find(map, print) : found;
    }

    private @Nullable Sighting sighting(Map map, long print) {
        int index = find(map, print);
        if (index == Fingerprints.ABSENT) {
            return null;
        }
        return index == SEVERAL ? NOBODYS_OWN : at(index);
    }

    private Sighting at(int index) {
        return earlier != null && index < before ? earlier.at(index) : sightings.get(index - before);
    }

    @Nullable
    Sighting keyed(String key) {
        return sighting(seen -> seen.byKey, Fingerprints.of(key));
    }

    @Nullable
    Sighting withPoint(String match) {
        return sighting(seen -> seen.byPoint, Fingerprints.of(match));
    }

    /** Returns one whose record is the nil UUID when several bear the name. */
    @Nullable
    Sighting named(String name) {
        return sighting(seen -> seen.byName, Fingerprints.of(name));
    }

    @Nullable
    Sighting namedAt(String nameAndCompany) {
        return sighting(seen -> seen.byNameAndCompany, Fingerprints.of(nameAndCompany));
    }

    @Nullable
    Sighting of(UUID record) {
        return sighting(seen -> seen.byRecord, Fingerprints.of(record));
    }

    /** Takes note of a company that the import makes. */
    void company(String matchName) {
        companies.put(Fingerprints.of(matchName), 0);
    }

    int companies() {
        return companies.size();
    }

    /** Takes note of an interaction, a favour or a note; returns false when one with this key has been seen before. */
    boolean reference(String key) {
        long print = Fingerprints.of(key);
        return (earlier == null || earlier.references.get(print) == Fingerprints.ABSENT)
                && references.putIfAbsent(print, 0);
    }

    void record(String key, UUID record) {
        records.put(Fingerprints.of(key), size());
        sightings.add(new Sighting(record, 0, 0));
    }

    /** Returns what a line before made or met under a key: a lead, an interaction, a favour or a note. */
    @Nullable
    UUID record(String key) {
        Sighting found = sighting(seen -> seen.records, Fingerprints.of(key));
        return found == null ? null : found.record();
    }
}
