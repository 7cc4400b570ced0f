package piilo.paths;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import piilo.relationships.History;
import piilo.text.Language;

/** Finds paths and explains them. */
public final class Explaining {
    private final WarmPaths paths;
    private final PathNames names;

    public Explaining(WarmPaths paths, PathNames names) {
        this.paths = paths;
        this.names = names;
    }

    /**
     * Who wants to know it.
     *
     * @param limit how many paths at most
     */
    record Asked(UUID workspace, History.Now now, Language language, int limit) {}

    List<Explained> toCompany(UUID company, Asked asked) {
        List<WarmPaths.ToCompany> found = paths.toCompany(asked.workspace, company, asked.now, asked.limit);
        List<WarmPath> ways = found.stream().map(WarmPaths.ToCompany::path).toList();
        PathWords words = words(ways, Stream.of(company), asked);
        return found.stream()
                .map(one -> Explained.of(one.path(), words.explained(one.path(), one.there(), company), words))
                .toList();
    }

    List<Explained> toPerson(UUID person, Asked asked) {
        List<WarmPath> found = paths.toPerson(asked.workspace, person, asked.now, asked.limit);
        PathWords words = words(found, Stream.empty(), asked);
        return found.stream()
                .map(path -> Explained.of(path, words.explained(path), words))
                .toList();
    }

    private PathWords words(List<WarmPath> found, Stream<UUID> companies, Asked asked) {
        List<UUID> people = found.stream().flatMap(WarmPath::people).distinct().toList();
        List<UUID> all = Stream.concat(companies, found.stream().flatMap(WarmPath::companies))
                .distinct()
                .toList();
        return new PathWords(names.of(asked.workspace, people, all), asked.language);
    }

    boolean spared(UUID person, Asked asked) {
        return paths.spared(asked.workspace, person, asked.now);
    }
}
