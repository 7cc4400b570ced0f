package piilo.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.api.PersonName;
import piilo.companies.CompanyName;
import piilo.companies.Employment;
import piilo.companies.Employments;
import piilo.contacts.Contact;
import piilo.journal.Change;
import piilo.notes.Note;

/** A contact with all that lines change about it, as it was and as it becomes. */
final class Person {
    private final @Nullable Contact before;
    private Contact now;
    private final List<Post> posts = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    private Person(@Nullable Contact before, Contact now) {
        this.before = before;
        this.now = now;
    }

    /** An employment; {@code company} is what the employer's name is matched by, or null without one. */
    static final class Post {
        private final @Nullable Employment before;
        private final @Nullable String company;
        private Employment now;

        private Post(@Nullable Employment before, Employment now, @Nullable String company) {
            this.before = before;
            this.now = now;
            this.company = company;
        }

        Employment now() {
            return now;
        }

        void become(Employment changed) {
            now = changed;
        }

        boolean is(@Nullable String otherCompany, @Nullable String title) {
            return java.util.Objects.equals(company, otherCompany)
                    && (title == null ? now.title() == null : title.equalsIgnoreCase(now.title()));
        }
    }

    static Person fresh(UUID id, PersonName name) {
        return new Person(
                null,
                new Contact(
                        id,
                        0,
                        Instant.now(),
                        name,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    static Person known(Contact contact, List<Employments.AtCompany> employments) {
        Person person = new Person(contact, contact);
        for (Employments.AtCompany one : employments) {
            String company = one.company() == null ? null : CompanyName.match(one.company());
            person.posts.add(new Post(one.employment(), one.employment(), company));
        }
        return person;
    }

    boolean isNew() {
        return before == null;
    }

    Contact contact() {
        return now;
    }

    void become(Contact changed) {
        now = changed;
    }

    List<Post> posts() {
        return posts;
    }

    void add(Employment employment, @Nullable String company) {
        posts.add(new Post(null, employment, company));
    }

    void add(Note note) {
        notes.add(note);
    }

    void write(Change change, Stores stores) {
        if (before == null) {
            change.create(stores.contacts(), now);
        } else if (!before.equals(now)) {
            change.update(stores.contacts(), before, now);
        }
        for (Post post : posts) {
            if (post.before == null) {
                change.create(stores.employments(), post.now);
            } else if (!post.before.equals(post.now)) {
                change.update(stores.employments(), post.before, post.now);
            }
        }
        notes.forEach(note -> change.create(stores.notes(), note));
    }
}
