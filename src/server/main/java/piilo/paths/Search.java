package piilo.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the web from where a path is to end, and finds for everybody who is near enough the strongest way there. As bonds multiply and each is weaker than 1, a way that
 * comes by somebody twice is never the strongest.
 */
final class Search {
    /** The most people of a path: three steps from the user. */
    private static final int MOST_PEOPLE = 3;

    /** How many of those who were at one company are tried for each of the others there, the strongest first. */
    private static final int MOST_TRIED = 50;

    private final Web web;
    private final Map<UUID, Step> best = new HashMap<>();

    private Search(Web web) {
        this.web = web;
    }

    /** Returns the best step of everybody from whom one of the ends can be reached, the ends among them. */
    static Collection<Step> of(Web web, Collection<Step> ends) {
        Search search = new Search(web);
        ends.forEach(end -> search.best.merge(end.person(), end, Search::stronger));
        Collection<Step> latest = List.copyOf(search.best.values());
        for (int people = 1; people < MOST_PEOPLE; people++) {
            latest = search.before(latest);
        }
        return search.best.values();
    }

    private static Step stronger(Step one, Step other) {
        return other.strength() > one.strength() ? other : one;
    }

    /** Somebody who was at a company and has a way on. */
    private record There(Step step, Employed employed) {}

    /** Returns those who now have a way, or a stronger one, by speaking to one of these. */
    private Collection<Step> before(Collection<Step> steps) {
        Map<UUID, Step> found = new HashMap<>();
        Map<UUID, List<There>> companies = new HashMap<>();
        for (Step step : steps) {
            for (Link link : web.links(step.person())) {
                UUID other = link.other(step.person());
                switch (link.strand()) {
                    case Bond bond -> offer(found, other, bond, step);
                    case Employed employed ->
                        companies
                                .computeIfAbsent(other, absent -> new ArrayList<>())
                                .add(new There(step, employed));
                }
            }
        }
        companies.forEach((company, there) -> before(company, there, found));
        best.putAll(found);
        return found.values();
    }

    private void offer(Map<UUID, Step> found, UUID person, Bond bond, Step next) {
        double strength = next.strength() * bond.strength();
        Step known = known(found, person);
        if ((known == null || strength > known.strength()) && web.passable(person)) {
            found.put(person, new Step(person, strength, bond, next));
        }
    }

    private @Nullable Step known(Map<UUID, Step> found, UUID person) {
        Step step = found.get(person);
        return step == null ? best.get(person) : step;
    }

    private void before(UUID company, List<There> there, Map<UUID, Step> found) {
        there.sort(
                Comparator.comparingDouble((There one) -> one.step.strength()).reversed());
        List<There> tried = there.subList(0, Math.min(MOST_TRIED, there.size()));
        int people = web.links(company).size();
        double most = tried.getFirst().step.strength() * Bond.Worked.strength(people);
        for (Link link : web.links(company)) {
            UUID person = link.other(company);
            Step known = known(found, person);
            if ((known == null || most > known.strength()) && link.strand() instanceof Employed employed) {
                firstTogether(company, people, person, employed, tried, found);
            }
        }
    }

    private void firstTogether(
            UUID company, int people, UUID person, Employed employed, List<There> tried, Map<UUID, Step> found) {
        for (There one : tried) {
            Months together = one.step.person().equals(person) ? null : employed.with(one.employed);
            if (together != null) {
                boolean present = employed.current() && one.employed.current();
                offer(found, person, new Bond.Worked(company, together, present, people), one.step);
                return;
            }
        }
    }
}
