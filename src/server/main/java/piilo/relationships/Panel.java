package piilo.relationships;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.api.PartialDate;
import piilo.charts.ChartView;
import piilo.favours.Favour;
import piilo.favours.Favours;
import piilo.http.Visitor;
import piilo.text.Language;

/** What a contact's page tells of the relationship. */
public final class Panel {
    private static final int TIES = 50;
    private static final int FAVOURS = 6;

    private final Relationships relationships;
    private final Standings standings;
    private final Ties ties;
    private final Favours favours;
    private final People people;
    private final Clock clock;

    public Panel(
            Relationships relationships, Standings standings, Ties ties, Favours favours, People people, Clock clock) {
        this.relationships = relationships;
        this.standings = standings;
        this.ties = ties;
        this.favours = favours;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What is shown.
     *
     * @param promises what has been promised and not yet done
     * @param favours the latest that have been done
     * @param favourCount of all of them
     * @param balanceTimes what was given and received in the last quarters of years
     */
    public record View(
            UUID contact,
            Relationship relationship,
            Standing standing,
            List<TieView> ties,
            List<Favour> promises,
            List<Favour> favours,
            int favourCount,
            ChartView balanceTimes,
            LocalDate today) {
        /** Returns the keys of the warnings before an ask that stands out: the mere third one, not what the ring always says. */
        public List<String> warnings() {
            return standing.asking().warnings().stream()
                    .map(warning -> "relationships.warning." + lower(warning))
                    .toList();
        }

        /** Returns whether the user has asked so often that something should be given first. */
        public boolean giveFirst() {
            return standing.asking().warnings().contains(AskRule.Warning.NOTHING_GIVEN);
        }

        public @Nullable String keptOut() {
            return standing.keptOut() == null ? null : "relationships.kept_out." + lower(standing.keptOut());
        }

        public String balance() {
            return "favours.balance." + lower(standing.balance().words());
        }

        public List<Relationship.Circle> circles() {
            return relationship.circles();
        }

        public String cadence() {
            return lower(relationship.cadence().state());
        }
    }

    /** A tie as it is seen from one of both. */
    public record TieView(
            UUID id,
            String key,
            UUID other,
            String name,
            @Nullable PartialDate since,
            @Nullable PartialDate until,
            @Nullable String text) {}

    /** Returns what is shown of a contact that is there. */
    public View of(Visitor visitor, Language language, People.Person person) {
        UUID workspace = visitor.workspace();
        UUID contact = person.id();
        History.Now now = now(visitor, clock);
        Relationship relationship = relationships.with(workspace, contact).orElse(null);
        List<Favour> all = favours.with(workspace, contact);
        return new View(
                contact,
                relationship == null ? Relationship.with(contact) : relationship,
                standings.with(workspace, person, relationship, now),
                ties(workspace, contact),
                all.stream().filter(Favour::promised).toList(),
                all.stream().filter(favour -> !favour.promised()).limit(FAVOURS).toList(),
                all.size(),
                BalanceTimes.of(all, now.today(), language),
                now.today());
    }

    /** Returns the time at which somebody looks. */
    public static History.Now now(Visitor visitor, Clock clock) {
        return new History.Now(clock.instant(), visitor.zone().getRules().getOffset(clock.instant()));
    }

    private List<TieView> ties(UUID workspace, UUID contact) {
        List<Tie> found = ties.of(workspace, contact, TIES);
        Map<UUID, String> names = people.names(
                workspace,
                found.stream()
                        .flatMap(tie -> Stream.of(tie.first(), tie.second()))
                        .toList());
        return found.stream().map(tie -> view(tie, contact, names)).toList();
    }

    private static TieView view(Tie tie, UUID contact, Map<UUID, String> names) {
        boolean fromFirst = tie.first().equals(contact);
        UUID other = fromFirst ? tie.second() : tie.first();
        return new TieView(
                tie.id(),
                TieChoice.key(tie.kind(), !fromFirst),
                other,
                names.getOrDefault(other, ""),
                tie.since(),
                tie.until(),
                tie.text());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
