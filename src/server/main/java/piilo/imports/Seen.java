package piilo.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom the lines so far were about, so that a person who stands twice in an upload is one person. What a transaction has seen counts for the next ones only
 * when it has been committed: each works on a {@link #branch} that is then {@linkplain #absorb taken over}.
 */
final class Seen {
    private final @Nullable Seen earlier;
    private final Map<String, Sighting> byKey = new HashMap<>();
    private final Map<String, Sighting> byPoint = new HashMap<>();
    private final Map<String, Sighting> byName = new HashMap<>();
    private final Map<String, Sighting> byNameAndCompany = new HashMap<>();
    private final Map<UUID, Sighting> byRecord = new HashMap<>();
    private final Set<String> companies = new HashSet<>();
    private final Set<String> references = new HashSet<>();
    private final Map<String, UUID> records = new HashMap<>();

    Seen() {
        this(null);
    }

    private Seen(@Nullable Seen earlier) {
        this.earlier = earlier;
    }

    /**
     * A person as first seen.
     *
     * @param line the number of the first line
     * @param key the source's own key, or null when it has none
     */
    record Sighting(UUID record, int line, @Nullable String key) {
        /** Two people with keys of their own are two people, whatever they share. */
        boolean mayBe(@Nullable String otherKey) {
            return key == null || otherKey == null || key.equals(otherKey);
        }
    }

    Seen branch() {
        return new Seen(this);
    }

    void absorb(Seen branch) {
        byKey.putAll(branch.byKey);
        byPoint.putAll(branch.byPoint);
        byName.putAll(branch.byName);
        byNameAndCompany.putAll(branch.byNameAndCompany);
        byRecord.putAll(branch.byRecord);
        companies.addAll(branch.companies);
        references.addAll(branch.references);
        records.putAll(branch.records);
    }

    void person(Subject subject, Sighting sighting) {
        byKey.putIfAbsent(subject.key(), sighting);
        byRecord.putIfAbsent(sighting.record, sighting);
        subject.points().forEach(match -> byPoint.putIfAbsent(match, sighting));
        byNameAndCompany.putIfAbsent(subject.nameAndCompany(), sighting);
        Sighting namesake = named(subject.name());
        boolean another = namesake != null && !namesake.record.equals(sighting.record);
        // Nobody is known by a name that two bear.
        byName.put(subject.name(), another ? new Sighting(new UUID(0, 0), 0, null) : sighting);
    }

    @Nullable
    Sighting keyed(String key) {
        Sighting found = byKey.get(key);
        return found == null && earlier != null ? earlier.keyed(key) : found;
    }

    @Nullable
    Sighting withPoint(String match) {
        Sighting found = byPoint.get(match);
        return found == null && earlier != null ? earlier.withPoint(match) : found;
    }

    /** Returns one whose record is the nil UUID when several bear the name. */
    @Nullable
    Sighting named(String name) {
        Sighting found = byName.get(name);
        return found == null && earlier != null ? earlier.named(name) : found;
    }

    @Nullable
    Sighting namedAt(String nameAndCompany) {
        Sighting found = byNameAndCompany.get(nameAndCompany);
        return found == null && earlier != null ? earlier.namedAt(nameAndCompany) : found;
    }

    @Nullable
    Sighting of(UUID record) {
        Sighting found = byRecord.get(record);
        return found == null && earlier != null ? earlier.of(record) : found;
    }

    /** Takes note of a company that the import makes. */
    void company(String matchName) {
        companies.add(matchName);
    }

    int companies() {
        return companies.size();
    }

    /** Takes note of an interaction, a favour or a note; returns false when one with this key has been seen before. */
    boolean reference(String key) {
        return (earlier == null || !earlier.references.contains(key)) && references.add(key);
    }

    void record(String key, UUID record) {
        records.put(key, record);
    }

    /** Returns what a line before made or met under a key: a lead, an interaction, a favour or a note. */
    @Nullable
    UUID record(String key) {
        UUID found = records.get(key);
        return found == null && earlier != null ? earlier.record(key) : found;
    }
}
