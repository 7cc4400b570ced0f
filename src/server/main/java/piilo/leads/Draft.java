package piilo.leads;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import piilo.contacts.Contact;

/**
 * A lead as a form or the API gives it.
 *
 * @param company the name of the company; null when the lead says which one it is, or none
 * @param tellers the rows of the form
 * @param people the rows of the form
 * @param typed what was typed where a day or a number should be, by field
 */
record Draft(Lead lead, @Nullable String company, List<Row> tellers, List<Row> people, Map<String, String> typed) {

    /**
     * Somebody in a form.
     *
     * @param choice id of the contact that was chosen, {@code none} for nobody among the contacts, empty when the name decides
     * @param namesakes contacts of the name, when there are several
     */
    record Row(String name, String choice, String role, List<Contact> namesakes) {
        static final String NONE = "none";
        static final Row EMPTY = new Row("", "", "", List.of());
    }
}
