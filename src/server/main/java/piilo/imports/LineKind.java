package piilo.imports;

import java.util.Locale;
import piilo.api.CompanyLine;
import piilo.api.ContactLine;
import piilo.api.FavourLine;
import piilo.api.IgnoredEntry;
import piilo.api.InteractionLine;
import piilo.api.LeadLine;
import piilo.api.Line;
import piilo.api.NoteLine;
import piilo.api.SkippedLine;

/** What a line is about. */
public enum LineKind {
    CONTACT(ContactLine.class),
    COMPANY(CompanyLine.class),
    INTERACTION(InteractionLine.class),
    FAVOUR(FavourLine.class),
    NOTE(NoteLine.class),
    LEAD(LeadLine.class),
    SKIPPED(SkippedLine.class),
    IGNORED(IgnoredEntry.class);

    private final Class<? extends Line> type;

    LineKind(Class<? extends Line> type) {
        this.type = type;
    }

    static LineKind of(Line line) {
        return switch (line) {
            case ContactLine _ -> CONTACT;
            case CompanyLine _ -> COMPANY;
            case InteractionLine _ -> INTERACTION;
            case FavourLine _ -> FAVOUR;
            case NoteLine _ -> NOTE;
            case LeadLine _ -> LEAD;
            case SkippedLine _ -> SKIPPED;
            case IgnoredEntry _ -> IGNORED;
        };
    }

    static LineKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Returns the name in the database and the API. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    Class<? extends Line> type() {
        return type;
    }

    /** Whether lines of this kind are dealt with in the first round, so that the second one can refer to what they are about. */
    boolean first() {
        return this == CONTACT || this == COMPANY || this == LEAD;
    }

    /** Whether lines of this kind refer to people who may stand anywhere in the upload. */
    boolean second() {
        return this == INTERACTION || this == FAVOUR || this == NOTE;
    }
}
