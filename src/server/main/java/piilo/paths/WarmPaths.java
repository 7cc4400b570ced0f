package piilo.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.relationships.Acquaintance;
import piilo.relationships.History;

/** Who can bring the user to a company or to a person, over three people at most; the best way of each who can is ranked. */
public final class WarmPaths {
    private static final Comparator<WarmPath> BEST_FIRST = Comparator.comparingDouble(WarmPath::score)
            .reversed()
            .thenComparing(path -> path.first().id());

    private final Webs webs;

    public WarmPaths(Webs webs) {
        this.webs = webs;
    }

    /** A way to a company, and what its last person is there. */
    record ToCompany(WarmPath path, Employed there) {}

    /** Returns the best ways to a company. */
    List<ToCompany> toCompany(UUID workspace, UUID company, History.Now now, int limit) {
        Web web = webs.of(workspace, now);
        List<Step> ends = web.links(company).stream()
                .filter(link -> web.passable(link.other(company)))
                .flatMap(link -> link.strand() instanceof Employed employed
                        ? Stream.of(Step.end(link.other(company), employed.door()))
                        : Stream.empty())
                .toList();
        return ranked(web, Search.of(web, ends), null, now.today(), limit).stream()
                .map(path -> new ToCompany(path, there(web, path.last(), company)))
                .toList();
    }

    /** Returns the latest of somebody's times at a company. */
    private static Employed there(Web web, UUID person, UUID company) {
        return web.links(person).stream()
                .filter(link -> link.other(person).equals(company))
                .flatMap(link -> link.strand() instanceof Employed employed ? Stream.of(employed) : Stream.empty())
                .max(Comparator.comparingDouble(Employed::door)
                        .thenComparingInt(
                                one -> one.months() == null ? 0 : one.months().last()))
                .orElseThrow();
    }

    /** Returns the best ways to a person by others; none to one who is spared. */
    List<WarmPath> toPerson(UUID workspace, UUID person, History.Now now, int limit) {
        Web web = webs.of(workspace, now);
        return web.passable(person)
                ? ranked(web, Search.of(web, List.of(Step.end(person, 1))), person, now.today(), limit)
                : List.of();
    }

    /** Returns whether nobody is asked to bring the user to this person, or by this person, since the care rules spare the person. */
    boolean spared(UUID workspace, UUID person, History.Now now) {
        return webs.of(workspace, now).person(person).map(Acquaintance::spared).orElse(false);
    }

    private static List<WarmPath> ranked(
            Web web, Collection<Step> steps, @Nullable UUID target, LocalDate today, int limit) {
        List<WarmPath> paths = new ArrayList<>();
        for (Step step : steps) {
            Optional<Acquaintance> first = web.person(step.person());
            if (first.isPresent() && !step.person().equals(target)) {
                paths.add(WarmPath.of(first.get(), step, today));
            }
        }
        paths.sort(BEST_FIRST);
        return paths.stream()
                .filter(path -> !detour(web, path, target, today))
                .limit(limit)
                .toList();
    }

    /** Whether somebody further on would sooner be asked by the user himself. */
    private static boolean detour(Web web, WarmPath path, @Nullable UUID target, LocalDate today) {
        return path.steps().stream()
                .skip(1)
                .filter(step -> !step.person().equals(target))
                .anyMatch(step -> web.person(step.person())
                        .map(one -> Warmth.of(one, today).total() * step.strength() >= path.score())
                        .orElse(false));
    }
}
