package piilo.relationships;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.favours.Balance;

/**
 * How things stand between the user and a contact today: all that is derived and stored nowhere.
 *
 * @param keptOut why the contact is left out of rankings; null when it is not
 * @param lastContact the day of the last meaningful interaction; null when there has been none
 * @param dueOn the day on which to be in touch again; null for never
 * @param due whether it has come
 * @param strength null for who is kept out
 */
public record Standing(
        CareRules.@Nullable KeptOut keptOut,
        @Nullable LocalDate lastContact,
        @Nullable LocalDate dueOn,
        boolean due,
        @Nullable Strong strength,
        Weighed balance,
        Asking.Advice asking) {

    /** The strength with its explanation. */
    public record Strong(int total, List<Strength.Part> parts) {
        static Strong of(Strength strength) {
            return new Strong(strength.total(), strength.parts());
        }
    }

    /** A balance with its words. */
    public record Weighed(int given, int received, int total, Balance.Words words) {
        /** Explains a balance. */
        public static Weighed of(Balance balance) {
            return new Weighed(balance.given(), balance.received(), balance.total(), balance.words());
        }
    }
}
