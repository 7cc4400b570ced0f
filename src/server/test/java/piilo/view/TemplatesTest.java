package piilo.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import piilo.Checkout;

class TemplatesTest {
    private static final Path WEB = Checkout.file("src/server/main/resources/piilo/web");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[a-z][^<]*", Pattern.DOTALL);
    private static final Pattern HANDLER = Pattern.compile("\\s(on[a-z]+|style|hx-on[^=\\s]*|srcdoc)\\s*=");
    private static final Pattern ASSET = Pattern.compile("\\{asset \"([^\"]+)\"");
    private static final Pattern ICON = Pattern.compile("\\{icon \"([^\"]+)\"");
    private static final Pattern PARTIAL = Pattern.compile("\\{\\{> ([a-z/-]+)");
    private static final Pattern PAGE = Pattern.compile("\"((?:[a-z]+/[a-z-]+)|error)\"");
    private static final Pattern CSS_FILE = Pattern.compile("url\\(\"?([^\")]+)\"?\\)");

    static List<Path> templates() {
        return Checkout.files("templates", ".hbs");
    }

    @Test
    void looksAtAllTemplates() {
        assertThat(templates()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void escapesWhatItShows(Path template) {
        assertThat(Checkout.read(template)).doesNotContain("{{{", "{{&", "{{~{", "{{~&");
    }

    /** The three helpers that have been looked at: icons, which come from our own names, HTML that the sanitiser has made, and menus, which escape what they show. */
    @Test
    void putsHtmlTogetherInThreeReviewedPlacesOnly() {
        List<String> lines = Checkout.files("src/server/main/java", ".java").stream()
                .flatMap(file -> Checkout.read(file).lines().filter(line -> line.contains("new Handlebars.SafeString")))
                .map(String::strip)
                .toList();

        assertThat(lines)
                .containsExactlyInAnyOrder(
                        "return new Handlebars.SafeString(\"<svg class=\\\"icon\\\" aria-hidden=\\\"true\\\" focusable=\\\"false\\\"><use href=\\\"\"",
                        "return new Handlebars.SafeString(html.text());",
                        "return new Handlebars.SafeString(menu);");
    }

    @Test
    void makesHtmlOnlyOfWhatHasBeenSanitised() {
        List<String> calls = Checkout.files("src/server/main/java", ".java").stream()
                .flatMap(file -> Pattern.compile("new Html\\(([^;]{0,20})")
                        .matcher(Checkout.read(file))
                        .results())
                .map(result -> result.group(1))
                .toList();

        assertThat(calls).isNotEmpty().allMatch(argument -> argument.startsWith("Markdown.html("));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void givesEveryFormThatChangesSomethingItsToken(Path template) {
        List<String> forms = FORM.matcher(Checkout.read(template))
                .results()
                .map(result -> result.group())
                .filter(form -> form.contains("method=\"post\""))
                .toList();

        assertThat(forms).allMatch(form -> form.contains("{{> parts/csrf}}"));
    }

    @Test
    void seesTheForms() {
        assertThat(templates())
                .filteredOn(template -> FORM.matcher(Checkout.read(template)).find())
                .hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasNoScriptsOrStylesOfItsOwn(Path template) {
        String text = Checkout.read(template);

        assertThat(TAG.matcher(text).results().map(tag -> tag.group().replaceAll("\\{\\{.*?}}", "")))
                .noneMatch(tag -> HANDLER.matcher(tag).find());
        assertThat(text).doesNotContain("<style", "javascript:").doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void findsEveryAssetThatATemplateNames() {
        Assets assets = new Assets();
        Set<String> named = found(ASSET);

        assertThat(named).hasSizeGreaterThan(5);
        assertThat(named).filteredOn(name -> assets.find(name).isEmpty()).isEmpty();
    }

    @Test
    void findsEveryIconThatATemplateNames() {
        String sprite = Checkout.read(WEB.resolve("icons.svg"));
        Set<String> named = found(ICON);

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named)
                .filteredOn(name -> !sprite.contains("id=\"" + name + "\""))
                .isEmpty();
    }

    @Test
    void findsEveryFileThatTheStyleSheetNames() {
        Assets assets = new Assets();
        List<String> named = CSS_FILE.matcher(Checkout.read(WEB.resolve("piilo.css")))
                .results()
                .map(result -> result.group(1))
                .filter(name -> !name.startsWith("data:"))
                .toList();

        assertThat(named)
                .isNotEmpty()
                .allMatch(name -> assets.find(name.replaceFirst("[?#].*", "")).isPresent());
    }

    @Test
    void findsEveryPartThatATemplateNames() {
        Set<String> names = templates().stream().map(Checkout::templateName).collect(Collectors.toSet());

        assertThat(found(PARTIAL)).hasSizeGreaterThan(15);
        assertThat(names).containsAll(found(PARTIAL));
    }

    @Test
    void findsEveryTemplateThatAPageNames() {
        Set<String> names = templates().stream().map(Checkout::templateName).collect(Collectors.toSet());
        Set<String> folders = names.stream()
                .filter(name -> name.contains("/"))
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .collect(Collectors.toSet());
        Set<String> named = Checkout.files("src/server/main/java", "Pages.java").stream()
                .flatMap(file -> PAGE.matcher(Checkout.read(file)).results())
                .map(result -> result.group(1))
                .filter(name -> folders.stream().anyMatch(name::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(15);
        assertThat(names).containsAll(named);
    }

    private static Set<String> found(Pattern pattern) {
        return templates().stream()
                .flatMap(file -> pattern.matcher(Checkout.read(file)).results())
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    record Vendored(String path, String sha256, String source, String version, String licence) {
        static Vendored of(String line) {
            String[] cells = line.split("\t", -1);
            return new Vendored(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }
    }

    private static List<Vendored> manifest() {
        return Checkout.read(WEB.resolve("vendor/MANIFEST.tsv"))
                .lines()
                .skip(1)
                .map(Vendored::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("manifest")
    void keepsAForeignFileAsItCame(Vendored file) throws IOException, NoSuchAlgorithmException {
        byte[] content = Files.readAllBytes(WEB.resolve("vendor").resolve(file.path));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                .isEqualTo(file.sha256);
        assertThat(file.path).contains("-" + file.version + "/");
        assertThat(file.licence).isNotBlank();
    }

    @Test
    void listsEveryForeignFileAndItsLicence() throws IOException {
        Path vendor = WEB.resolve("vendor");
        List<Vendored> manifest = manifest();
        try (Stream<Path> files = Files.walk(vendor)) {
            Set<String> there = files.filter(Files::isRegularFile)
                    .map(file -> vendor.relativize(file).toString())
                    .filter(file -> !file.equals("MANIFEST.tsv"))
                    .collect(Collectors.toSet());
            Set<String> folders = there.stream()
                    .map(file -> file.substring(0, file.indexOf('/')))
                    .collect(Collectors.toSet());

            assertThat(manifest).extracting(Vendored::path).containsExactlyInAnyOrderElementsOf(there);
            assertThat(folders).allMatch(folder -> there.contains(folder + "/LICENSE"));
        }
    }

    @Test
    void servesEveryFileThatIsThere() throws IOException {
        Assets assets = new Assets();
        try (Stream<Path> files = Files.walk(WEB)) {
            List<String> there = files.filter(Files::isRegularFile)
                    .map(file -> WEB.relativize(file).toString())
                    .filter(name -> name.matches(".*\\.(css|js|svg|woff2|png|ico)"))
                    .toList();

            assertThat(there)
                    .hasSizeGreaterThan(10)
                    .allMatch(name -> assets.find(name).isPresent());
        }
    }
}
