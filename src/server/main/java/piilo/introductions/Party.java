package piilo.introductions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.contacts.ContactNames;
import piilo.contacts.ContactNames.Bearer;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.relationships.People;

/**
 * Somebody whom a form names.
 *
 * @param name as typed, or the contact's own
 * @param contact who is meant; null as long as that is not settled
 * @param bearers who may be meant, when there are several
 */
record Party(String name, @Nullable UUID contact, List<Bearer> bearers) {
    static final Party NOBODY = new Party("", null, List.of());
    private static final int OFFERED = 10;

    /** Where names are looked up. */
    record Book(People people, ContactNames names) {
        /**
         * Returns a contact.
         *
         * @throws PiiloException {@link Fault#NOT_FOUND}
         */
        Party get(UUID workspace, UUID id) {
            return new Party(people.get(workspace, id).name(), id, List.of());
        }

        private List<Bearer> bearers(UUID workspace, String name) {
            List<Bearer> called = names.called(workspace, List.of(name), OFFERED);
            return called.isEmpty() ? names.beginning(workspace, name, OFFERED) : called;
        }
    }

    /**
     * Reads a field with a name, and the one beside it with the id of whom it means: that holds as long as the name is still his.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when it is nobody's id
     */
    static Party read(Request request, String field, Book book, Problems problems) {
        UUID workspace = request.workspace();
        String name = request.form(field).orElse("");
        Optional<Party> known = request.form(field + ".id").map(text -> book.get(workspace, id(text)));
        if (known.isPresent() && (name.isEmpty() || known.get().name.equalsIgnoreCase(name))) {
            return known.get();
        } else if (name.isEmpty()) {
            return NOBODY;
        }
        return of(name, book.bearers(workspace, name), field, problems);
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such contact"));
    }

    private static Party of(String name, List<Bearer> bearers, String field, Problems problems) {
        if (bearers.size() == 1) {
            Bearer only = bearers.getFirst();
            return new Party(only.name(), only.id(), List.of());
        }
        problems.add(field, bearers.isEmpty() ? "introductions.nobody" : "introductions.several", name);
        return new Party(name, null, bearers);
    }
}
