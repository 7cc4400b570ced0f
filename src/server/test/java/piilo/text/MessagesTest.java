package piilo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import piilo.Checkout;
import piilo.fault.Fault;
import piilo.favours.Balance;
import piilo.favours.FavourKind;
import piilo.imports.ImportState;
import piilo.introductions.Introduction;
import piilo.plugins.PluginState;
import piilo.reasons.Reason;
import piilo.recruiters.Mandate;
import piilo.recruiters.Recruiter;
import piilo.relationships.AskRule;
import piilo.relationships.CareRules;
import piilo.relationships.Contacted;
import piilo.relationships.Relationship;
import piilo.relationships.Strength;
import piilo.relationships.Tie;
import piilo.targets.Target;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern IN_TEMPLATE = Pattern.compile("[({]t \"([^\"]+)\"");
    private static final Pattern COMPOSED_IN_TEMPLATE = Pattern.compile("\\(concat \"([a-z_.]+\\.)\"");
    private static final Pattern QUOTED_KEY = Pattern.compile("\"([a-z_]+\\.[A-Za-z0-9_.]*[a-z0-9_])\"");
    private static final Set<Language> ALL = Set.of(Language.values());

    @ParameterizedTest
    @EnumSource
    void hasTheSameKeysInEveryLanguage(Language language) {
        assertThat(Messages.in(language).keys()).hasSizeGreaterThan(400);

        assertThat(Messages.in(language).keys())
                .isEqualTo(Messages.in(Language.ENGLISH).keys());
    }

    @Test
    void namesEveryBundleThatThereIs() {
        Set<String> files = Checkout.files("src/server/main/resources/piilo/messages", ".properties").stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(files)
                .isEqualTo(Messages.BUNDLES.stream()
                        .flatMap(bundle -> ALL.stream().map(language -> bundle + "_" + language.code() + ".properties"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void saysEachTextOnlyOnce() {
        List<String> keys = Checkout.files("src/server/main/resources/piilo/messages", "_en.properties").stream()
                .flatMap(file -> Checkout.read(file).lines())
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();

        assertThat(keys).hasSizeGreaterThan(400).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void hasTheSameArgumentsInEveryLanguage(Language language) {
        for (String key : Messages.in(Language.ENGLISH).keys()) {
            assertThat(places(Messages.in(language).text(key)))
                    .as("%s in %s", key, language)
                    .isEqualTo(places(Messages.in(Language.ENGLISH).text(key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void formatsEveryPattern(Language language) {
        Messages messages = Messages.in(language);
        for (String key : messages.keys()) {
            int arguments = places(messages.text(key)).stream()
                            .mapToInt(Integer::parseInt)
                            .max()
                            .orElse(-1)
                    + 1;
            for (int number : new int[] {0, 1, 2, 12_345}) {
                Object[] samples = new Object[arguments];
                Arrays.fill(samples, number);

                String text = messages.text(key, samples);

                assertThat(text).as("%s in %s", key, language).isNotBlank().doesNotContain("{", "}", "|", "''");
            }
        }
    }

    @Test
    void leavesApostrophesAlone() {
        assertThat(Messages.in(Language.ENGLISH).text("import_pages.kept", "Kari's"))
                .endsWith("Kari's");
    }

    private static Set<String> places(String pattern) {
        Matcher matcher = PLACE.matcher(pattern);
        Set<String> places = new TreeSet<>();
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    @Test
    void hasEveryTextThatATemplateNames() {
        List<String> named = found(IN_TEMPLATE, Checkout.files("templates", ".hbs"));

        assertThat(named).hasSizeGreaterThan(300);
        assertThat(named).filteredOn(key -> !known(key)).isEmpty();
    }

    @Test
    void hasEveryTextThatATemplatePutsTogether() {
        Set<String> prefixes = new TreeSet<>(found(COMPOSED_IN_TEMPLATE, Checkout.files("templates", ".hbs")));
        // A field's name is shown as the plugin gave it when nothing is known about it.
        prefixes.remove("import_pages.field.");

        assertThat(composed()).filteredOn(key -> !known(key)).isEmpty();
        assertThat(prefixes).allMatch(prefix -> composed().stream().anyMatch(key -> key.startsWith(prefix)));
    }

    private static List<String> composed() {
        List<String> keys = new ArrayList<>();
        Stream.of(Language.values())
                .map(language -> "language." + language.code())
                .forEach(keys::add);
        Stream.of(ImportState.values())
                .map(state -> "import_pages.state." + state.text())
                .forEach(keys::add);
        Stream.of(ImportState.FAILED, ImportState.CANCELLED)
                .map(state -> "import_pages.end." + state.text())
                .forEach(keys::add);
        Stream.of(PluginState.values()).map(PluginState::messageKey).forEach(keys::add);
        addRelationships(keys);
        addMeeting(keys);
        IntStream.rangeClosed(1, 5).mapToObj(sure -> "leads.sure." + sure).forEach(keys::add);
        addMarket(keys);
        Stream.of("talked", "moved", "told", "stands")
                .flatMap(chart -> Stream.of("", ".hint", ".none").map(part -> "balance.chart." + chart + part))
                .forEach(keys::add);
        Stream.of(
                        "contact",
                        "company",
                        "lead",
                        "interaction",
                        "note",
                        "favour",
                        "introduction",
                        "reason",
                        "reminder",
                        "told",
                        "mandate",
                        "trigger_event")
                .forEach(kind -> {
                    keys.add("search.kind." + kind);
                    keys.add("search.kind." + kind + ".many");
                    keys.add("trash." + kind);
                });
        return keys;
    }

    private static void addMeeting(List<String> keys) {
        add(keys, "reasons.kind.", Reason.Kind.values());
        add(keys, "reasons.state.", Reason.State.values());
        Set<Introduction.State> ofOthers = EnumSet.complementOf(EnumSet.of(Introduction.State.ASKED_BY));
        Set<Introduction.State> mine = EnumSet.complementOf(EnumSet.of(
                Introduction.State.ASKED_FIRST, Introduction.State.AGREED_FIRST, Introduction.State.ASKED_SECOND));
        addStates(keys, "introductions.", ofOthers);
        addStates(keys, "introductions.mine.", mine);
        Stream.of("by", "first", "second").forEach(asked -> keys.add("introductions.step.missing.asked_" + asked));
        Stream.of("open", "done", "declined").forEach(state -> keys.add("introductions.filter." + state));
        keys.add("trash.introduction");
        keys.add("trash.reason");
    }

    private static void addStates(List<String> keys, String prefix, Set<Introduction.State> states) {
        states.forEach(state -> add(keys, prefix + "state.", state));
        states.stream()
                .filter(state -> state != Introduction.State.IDEA && state != Introduction.State.AGREED)
                .forEach(state -> add(keys, prefix + "do.", state));
    }

    private static void addRelationships(List<String> keys) {
        add(keys, "relationships.circle.", Relationship.Circle.Kind.values());
        add(keys, "relationships.state.", Relationship.Cadence.State.values());
        add(keys, "relationships.kept_out.", CareRules.KeptOut.values());
        add(keys, "relationships.warning.", AskRule.Warning.values());
        add(keys, "favours.kind.", FavourKind.values());
        add(keys, "favours.balance.", Balance.Words.values());
        add(keys, "favours.balance.all.", Balance.Words.values());
        add(keys, "ties.", Tie.Kind.values());
        add(keys, "paths.tie.", Tie.Kind.values());
        Stream.of(Tie.Kind.values())
                .filter(kind -> !kind.mutual())
                .forEach(kind -> keys.add("ties." + kind.name().toLowerCase(Locale.ROOT) + ".reverse"));
        IntStream.rangeClosed(1, 5).forEach(ring -> keys.add("relationships.ring." + ring));
        IntStream.rangeClosed(1, 3).forEach(weight -> keys.add("favours.weight." + weight));
        Strength.of(new Contacted(List.of()), LocalDate.EPOCH).parts().forEach(part -> {
            keys.add("relationships.part." + part.name());
            keys.add("relationships.part_hint." + part.name());
        });
    }

    private static void addMarket(List<String> keys) {
        add(keys, "recruiters.employer.", Recruiter.Employer.values());
        add(keys, "mandates.status.", Mandate.Status.values());
        add(keys, "targets.stage.", Target.Stage.values());
        Stream.of("yes", "no", "unknown").forEach(hiring -> keys.add("targets.hiring." + hiring));
        Stream.of("told", "mandate", "trigger_event").forEach(kind -> keys.add("trash." + kind));
        Stream.of("declined", "employer", "fields", "regions", "levels", "roles")
                .forEach(field -> keys.add("recruiters.field." + field));
        Stream.of("company", "role", "since", "exclusive", "status", "text")
                .forEach(field -> keys.add("mandates.field." + field));
        Stream.of("day", "text").forEach(field -> keys.add("told.field." + field));
        Stream.of("hiring", "why", "nextStep", "nextStepOn", "approachAfter")
                .forEach(field -> keys.add("targets.field." + field));
        Stream.of("day", "text", "link").forEach(field -> keys.add("events.field." + field));
    }

    private static void add(List<String> keys, String prefix, Enum<?>... values) {
        Stream.of(values).forEach(value -> keys.add(prefix + value.name().toLowerCase(Locale.ROOT)));
    }

    /** Whatever a page quotes that begins like a text of the bundles must be one: {@code done.}, {@code form.} and all the others. */
    @Test
    void hasEveryTextThatAPageNames() {
        Set<String> beginnings = Messages.in(Language.ENGLISH).keys().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        List<String> quoted = found(QUOTED_KEY, Checkout.files("src/server/main/java", ".java")).stream()
                .filter(key -> beginnings.contains(key.substring(0, key.indexOf('.'))))
                .toList();

        assertThat(quoted).hasSizeGreaterThan(60).contains("done.contact_saved", "form.too_long");
        assertThat(quoted).filteredOn(key -> !known(key)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatEveryFaultIsAndWhatHelps(Fault fault) {
        assertThat(fault.messageKey()).matches(MessagesTest::known);
        assertThat(fault.messageKey() + ".hint").matches(MessagesTest::known);
    }

    private static List<String> found(Pattern pattern, List<Path> files) {
        return files.stream()
                .flatMap(file -> pattern.matcher(Checkout.read(file)).results())
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }

    private static boolean known(String key) {
        return ALL.stream().allMatch(language -> Messages.in(language).has(key));
    }
}
