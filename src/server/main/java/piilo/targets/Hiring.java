package piilo.targets;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;
import piilo.http.FormFields;
import piilo.http.Problems;

/** Whether a company hires, as forms and addresses have it. */
enum Hiring {
    YES,
    NO,
    UNKNOWN;

    static Hiring of(@Nullable Boolean hiring) {
        if (hiring == null) {
            return UNKNOWN;
        } else {
            return hiring ? YES : NO;
        }
    }

    /** Reads what was chosen in a form. */
    static @Nullable Boolean parse(Optional<String> chosen, Problems problems) {
        return FormFields.choice("hiring", chosen, UNKNOWN, problems).truth();
    }

    @Nullable
    Boolean truth() {
        return switch (this) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> null;
        };
    }

    String text() {
        return String.valueOf(Names.of(this));
    }
}
