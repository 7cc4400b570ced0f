package piilo.logbook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.companies.Company;
import piilo.http.Problems;

/**
 * A meet-up as the form has it, and who was there.
 *
 * @param fields when and where; its people are the lines
 * @param entry what would be saved; only right when there are no problems
 */
record MeetUpView(InteractionFields fields, List<Row> rows, Entry entry, Map<String, Problems.Problem> problems) {
    /**
     * One who was there.
     *
     * @param employer where somebody new works, or null
     */
    record Row(Attendee attendee, @Nullable Company employer, boolean newEmployer, String said) {
        @Nullable
        UUID contact() {
            return attendee.contact();
        }
    }

    public boolean invalid() {
        return !problems.isEmpty();
    }

    public long newcomers() {
        return rows.stream().filter(row -> row.attendee().isNew()).count();
    }
}
