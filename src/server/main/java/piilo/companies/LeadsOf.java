package piilo.companies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the leads that the page of a company or a contact shows; who knows leads knows companies, so these ask through here. */
public interface LeadsOf {
    /** Returns the latest leads of a record. */
    List<Line> of(UUID workspace, UUID record);

    /**
     * A lead as such a page shows it.
     *
     * @param company its name; null when nobody names it
     * @param stage as in the keys of the bundles
     */
    record Line(UUID id, String title, @Nullable String company, String stage, LocalDate since, boolean hidden) {}
}
