package piilo.reasons;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import piilo.http.Request;
import piilo.relationships.ReasonsOf;

/** The open reasons that other pages show. Whoever looks at them has Piilo look for the day's. */
public final class ReasonCards implements ReasonsOf {
    private static final int SHOWN = 20;
    private static final int FOR_EACH = 10;

    private final ReasonList list;
    private final Finding finding;

    public ReasonCards(ReasonList list, Finding finding) {
        this.list = list;
        this.finding = finding;
    }

    /**
     * The open reasons of a contact or a company.
     *
     * @param path of its page
     */
    public record Card(String path, List<ReasonView> reasons) {}

    public Card ofContact(Request request, UUID contact) {
        LocalDate today = finding.today(request);
        return card(
                request,
                "/contacts/" + contact,
                list.openOf(request.workspace(), List.of(contact), today, SHOWN),
                today);
    }

    public Card ofCompany(Request request, UUID company) {
        LocalDate today = finding.today(request);
        return card(
                request,
                "/companies/" + company,
                list.openOfCompany(request.workspace(), company, today, SHOWN),
                today);
    }

    private static Card card(Request request, String path, List<Reason> reasons, LocalDate today) {
        return new Card(
                path,
                reasons.stream()
                        .map(one -> new ReasonView(one.in(request.language()), "", today))
                        .toList());
    }

    @Override
    public Map<UUID, Line> best(Request request, Collection<UUID> contacts) {
        LocalDate today = finding.today(request);
        Map<UUID, Line> best = new HashMap<>();
        list.openOf(request.workspace(), contacts, today, contacts.size() * FOR_EACH)
                .forEach(one -> best.putIfAbsent(
                        Objects.requireNonNull(one.contact()),
                        new Line(
                                one.id(),
                                new ReasonView(one, "", today).kindKey(),
                                one.in(request.language()).text())));
        return best;
    }
}
