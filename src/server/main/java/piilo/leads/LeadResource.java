package piilo.leads;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A lead as the API tells it.
 *
 * @param companyName the name of its company
 */
record LeadResource(@JsonUnwrapped Lead lead, @Nullable String companyName) {}
