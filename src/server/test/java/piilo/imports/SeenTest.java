package piilo.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import piilo.api.ContactLine;
import piilo.api.ContactPoint;
import piilo.api.PersonName;
import piilo.api.Source;
import piilo.database.Ids;
import piilo.imports.Sightings.Sighting;

class SeenTest {
    private final Seen seen = new Seen();

    private static Subject subject(String name, @Nullable String key, String email) {
        return Subject.of(new ContactLine(
                new Source("people.csv", 1),
                key,
                PersonName.of(name, "Lind"),
                null,
                List.of(new ContactPoint(ContactPoint.Type.EMAIL, "work", email)),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null));
    }

    private static UUID put(Seen into, Subject subject, int line) {
        UUID record = Ids.next();
        into.person(subject, Sighting.of(record, line, subject.line().key()));
        return record;
    }

    @Test
    void knowsWhoeverWasSeenByEverythingTheyAreKnownBy() {
        Subject eva = subject("Eva", "eva", "eva@example.org");
        UUID record = put(seen, eva, 7);

        assertThat(seen.of(record)).isEqualTo(Sighting.of(record, 7, "eva"));
        assertThat(seen.keyed(eva.key())).isEqualTo(seen.of(record));
        assertThat(seen.withPoint(eva.points().getFirst())).isEqualTo(seen.of(record));
        assertThat(seen.named(eva.name())).isEqualTo(seen.of(record));
        assertThat(seen.namedAt(eva.nameAndCompany())).isEqualTo(seen.of(record));
        assertThat(seen.withPoint("other@example.org")).isNull();
        assertThat(seen.of(Ids.next())).isNull();
    }

    @Test
    void takesNobodyForTwoWithKeysOfTheirOwn() {
        UUID record = put(seen, subject("Eva", "eva", "eva@example.org"), 1);

        assertThat(seen.of(record)).satisfies(eva -> {
            assertThat(eva.mayBe("eva")).isTrue();
            assertThat(eva.mayBe(null)).isTrue();
            assertThat(eva.mayBe("other")).isFalse();
        });
    }

    @Test
    void knowsNobodyByANameThatTwoBear() {
        put(seen, subject("Eva", "one", "one@example.org"), 1);
        put(seen, subject("Eva", "two", "two@example.org"), 2);

        assertThat(seen.named("eva lind")).extracting(Sighting::record).isEqualTo(new UUID(0, 0));
    }

    @Test
    void forgetsWhatATransactionSawThatFailed() {
        UUID first = put(seen, subject("Eva", "eva", "eva@example.org"), 1);
        Seen failed = seen.branch();
        put(failed, subject("Åsa", "åsa", "asa@example.org"), 2);
        failed.record("lead", Ids.next());
        Seen again = seen.branch();
        UUID second = put(again, subject("Ulf", "ulf", "ulf@example.org"), 2);
        again.record("lead", first);
        boolean fresh = again.reference("message");

        seen.absorb(again);

        assertThat(seen.of(first)).extracting(Sighting::line).isEqualTo(1);
        assertThat(seen.withPoint("ulf@example.org")).isEqualTo(Sighting.of(second, 2, "ulf"));
        assertThat(seen.withPoint("asa@example.org")).isNull();
        assertThat(seen.record("lead")).isEqualTo(first);
        assertThat(fresh).isTrue();
        assertThat(seen.branch().reference("message")).isFalse();
        assertThatThrownBy(() -> seen.absorb(failed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void seesThroughABranchToThoseBefore() {
        Subject eva = subject("Eva", "eva", "eva@example.org");
        UUID record = put(seen, eva, 1);
        Seen branch = seen.branch();

        branch.person(subject("Eva", "eva", "new@example.org"), Sighting.of(record, 5, "eva"));
        seen.absorb(branch);

        assertThat(seen.withPoint("new@example.org"))
                .as("the first line")
                .extracting(Sighting::line)
                .isEqualTo(1);
    }

    @Test
    void keepsThousandsApart() {
        Map<String, Integer> expected = new HashMap<>();
        Fingerprints prints = new Fingerprints();

        for (int i = 0; i < 20_000; i++) {
            String text = "contact:https://www.linkedin.com/in/number-" + i % 15_000;
            expected.put(text, i);
            prints.put(Fingerprints.of(text), i);
        }

        assertThat(prints.size()).isEqualTo(15_000);
        expected.forEach(
                (text, number) -> assertThat(prints.get(Fingerprints.of(text))).isEqualTo(number));
        assertThat(prints.get(Fingerprints.of("nobody"))).isEqualTo(Fingerprints.ABSENT);
    }
}
