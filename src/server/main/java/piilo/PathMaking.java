package piilo;

import java.time.Clock;
import piilo.balance.BalanceApi;
import piilo.balance.BalancePages;
import piilo.balance.BalanceRows;
import piilo.introductions.IntroductionWriting;
import piilo.journal.Counts;
import piilo.paths.Explaining;
import piilo.paths.Network;
import piilo.paths.NetworkApi;
import piilo.paths.NetworkPages;
import piilo.paths.NetworkRows;
import piilo.paths.PathApi;
import piilo.paths.PathNames;
import piilo.paths.PathPages;
import piilo.paths.WarmPaths;
import piilo.paths.WebRows;
import piilo.paths.Webs;
import piilo.relationships.Acquaintances;
import piilo.relationships.People;

/** Makes the pages of the network, of the ways through it, and of how the search stands. */
final class PathMaking {
    private final Records records;
    private final Clock clock;
    private final People people;
    private final PathNames names;
    private final Explaining explaining;
    private final NetworkRows networkRows;
    private final Network network;
    private final BalanceRows balanceRows;

    PathMaking(Core core, Counts counts, Clock clock) {
        this.clock = clock;
        records = core.records();
        people = new People(core.database());
        Acquaintances acquaintances = new Acquaintances(core.database(), records.ringRules());
        Webs webs = new Webs(new WebRows(core.database(), acquaintances), core.journal());
        names = new PathNames(core.database());
        explaining = new Explaining(new WarmPaths(webs), names);
        networkRows = new NetworkRows(core.database(), counts);
        network = new Network(webs, networkRows);
        balanceRows = new BalanceRows(core.database(), counts);
    }

    PathPages paths(IntroductionWriting introductions) {
        return new PathPages(explaining, records.companies(), people, introductions, clock);
    }

    PathApi pathApi() {
        return new PathApi(explaining, records.companies(), people, clock);
    }

    NetworkPages network() {
        return new NetworkPages(network, networkRows, names, clock);
    }

    NetworkApi networkApi() {
        return new NetworkApi(network(), networkRows);
    }

    BalanceApi balanceApi() {
        return new BalanceApi(balanceRows, clock);
    }

    BalancePages balance() {
        return new BalancePages(balanceRows, clock);
    }
}
