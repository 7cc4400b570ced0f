package piilo.leads;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import piilo.contacts.Contact;
import piilo.contacts.Contacts;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** The contacts that the rows of a form name or have chosen. */
final class Namesakes {
    private static final int MOST = 1000;

    private final Map<UUID, Contact> chosen;
    private final Map<String, List<Contact>> named;

    private Namesakes(Map<UUID, Contact> chosen, Map<String, List<Contact>> named) {
        this.chosen = chosen;
        this.named = named;
    }

    /**
     * Looks the contacts up.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when one that was chosen is not there
     */
    static Namesakes of(Contacts contacts, UUID workspace, Collection<Draft.Row> rows) {
        List<UUID> ids = rows.stream()
                .map(row -> Ids.parse(row.choice()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<String> names = rows.stream().map(Draft.Row::name).distinct().toList();
        Map<UUID, Contact> chosen = byId(contacts, workspace, ids);
        return new Namesakes(
                chosen,
                names.isEmpty()
                        ? new HashMap<>()
                        : contacts.named(workspace, names, MOST).stream()
                                .collect(Collectors.groupingBy(one -> key(name(one)))));
    }

    /**
     * Returns contacts by their ids; asked for nobody, the map knows nobody.
     *
     * @throws PiiloException {@link Fault#NOT_FOUND} when one of them is not there
     */
    static Map<UUID, Contact> byId(Contacts contacts, UUID workspace, List<UUID> ids) {
        Map<UUID, Contact> found = ids.isEmpty()
                ? new HashMap<>()
                : contacts.find(workspace, ids).stream().collect(Collectors.toMap(Contact::id, Function.identity()));
        if (found.size() != ids.size()) {
            throw new PiiloException(Fault.NOT_FOUND, "There is no such contact");
        }
        return found;
    }

    static String name(Contact contact) {
        return contact.name().display();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns a row with whom it means: the one chosen when the name is still his, else the only one of the name; with all of them when there are several. */
    Draft.Row settled(Draft.Row row) {
        Optional<Contact> one = Ids.parse(row.choice())
                .map(chosen::get)
                .filter(contact -> key(name(contact)).equals(key(row.name())));
        List<Contact> all = named.getOrDefault(key(row.name()), List.of());
        List<Contact> several = all.size() > 1 ? all : List.of();
        if (one.isPresent()) {
            return new Draft.Row(row.name(), one.get().id().toString(), row.role(), several);
        } else if (row.choice().equals(Draft.Row.NONE)) {
            return new Draft.Row(row.name(), Draft.Row.NONE, row.role(), all);
        } else {
            String choice = all.size() == 1 ? all.getFirst().id().toString() : "";
            return new Draft.Row(row.name(), choice, row.role(), several);
        }
    }
}
