package piilo.plugin.linkedin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows who is party to each conversation; a first pass over the messages makes it, so that the second can tell who is the user and whose profile
 * belongs to a name. Grows with the conversations, not with the messages.
 */
final class Conversations {
    private final Map<String, Conversation> byId = new HashMap<>();

    static Conversations in(Archive archive) throws IOException {
        Conversations conversations = new Conversations();
        for (Table table : archive.tables()) {
            if (table.kind() == FileKind.MESSAGES) {
                table.rows(conversations::add, broken -> {});
            }
        }
        return conversations;
    }

    private void add(Row row) {
        Conversation conversation = byId.computeIfAbsent(id(row), id -> new Conversation());
        conversation.add(Person.of(row.text(Column.FROM), row.text(Column.SENDER)));
        List<ProfileAddress> recipients = profiles(row);
        if (recipients.size() == 1) {
            conversation.add(new Person(row.text(Column.TO), recipients.getFirst()));
        } else {
            recipients.forEach(profile -> conversation.add(new Person("", profile)));
            conversation.add(new Person(row.text(Column.TO), null));
        }
    }

    private static String id(Row row) {
        return row.text(Column.CONVERSATION);
    }

    Collection<Conversation> all() {
        return byId.values();
    }

    /** Returns the others to whom a message went, the user perhaps among them; empty when the row names none. */
    List<Person> recipients(Row row) {
        Conversation conversation = byId.getOrDefault(id(row), new Conversation());
        List<ProfileAddress> profiles = profiles(row);
        String to = row.text(Column.TO);
        if (profiles.size() == 1) {
            return List.of(new Person(to, profiles.getFirst()));
        } else if (!profiles.isEmpty()) {
            return profiles.stream().map(conversation::named).toList();
        }
        return names(to, conversation).stream().map(conversation::withProfile).toList();
    }

    private static List<ProfileAddress> profiles(Row row) {
        List<ProfileAddress> profiles = new ArrayList<>();
        for (String address : row.text(Column.RECIPIENTS).split(",", -1)) {
            ProfileAddress profile = ProfileAddress.of(address.strip());
            if (profile != null) {
                profiles.add(profile);
            }
        }
        return profiles;
    }

    /** Parts names that are joined by commas, where a name may hold one itself: the names that are known from elsewhere win. */
    private static List<String> names(String to, Conversation conversation) {
        if (to.isEmpty() || to.indexOf(',') < 0 || conversation.hasSender(to)) {
            return to.isEmpty() ? List.of() : List.of(to);
        }
        List<String> names = new ArrayList<>();
        String rest = to;
        while (!rest.isEmpty()) {
            String name = conversation.longestSender(rest);
            names.add(name);
            rest = withoutComma(rest.substring(name.length()));
        }
        return names;
    }

    private static String withoutComma(String names) {
        return names.startsWith(",") ? names.substring(1).strip() : "";
    }
}
