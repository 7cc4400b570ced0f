package piilo;

import static piilo.PageStates.BROWSER;
import static piilo.PageStates.COUNTER;
import static piilo.PageStates.FULL;
import static piilo.PageStates.at;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import piilo.PageStates.State;

/** The pages of imports in every state they can be in. */
final class ImportStates {
    private ImportStates() {}

    private static final String HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

    static List<State> states() {
        return List.of(
                new State("imports", BROWSER, at("/imports")),
                new State(
                        "import-preview",
                        BROWSER,
                        page -> at(read("Aino,Preview,https://www.linkedin.com/in/ap,,Kone,HR,01 Nov 2024\n"
                                        + ",,,,,,x\n"))
                                .accept(page)),
                new State(
                        "import-nothing-to-do",
                        BROWSER,
                        page -> at(nothingToDo()).accept(page)),
                new State("import-result", BROWSER, page -> at(applied()).accept(page)),
                new State("import-undone", BROWSER, page -> {
                    String one = applied();
                    BROWSER.post(one + "/undo", Map.of());
                    FULL.awaitImports();
                    at(one).accept(page);
                }),
                new State(
                        "import-failed",
                        BROWSER,
                        page -> at(upload("photo.jpg", "no archive at all")).accept(page)),
                new State(
                        "import-lines",
                        BROWSER,
                        page -> at(demo() + "/lines?outcome=new&kind=contact").accept(page)),
                new State("import-demo-result", BROWSER, page -> at(demo()).accept(page)));
    }

    private static String upload(String name, String text) {
        String one = BROWSER.upload("/imports", name, text.getBytes(StandardCharsets.UTF_8), Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        FULL.awaitImports();
        return one;
    }

    private static String read(String rows) {
        return upload("Connections.csv", HEADER + rows);
    }

    private static String applied() {
        int number = COUNTER.incrementAndGet();
        String one = read("Olli,Numero %d,https://www.linkedin.com/in/olli-%d,,Kone Oyj,HR,01 Nov 2024\n"
                .formatted(number, number));
        BROWSER.post(one + "/apply", Map.of());
        FULL.awaitImports();
        return one;
    }

    private static String nothingToDo() {
        String rows = "Sama,Ihminen,https://www.linkedin.com/in/sama-ihminen,,Kone Oyj,HR,01 Nov 2024\n";
        BROWSER.post(read(rows) + "/apply", Map.of());
        FULL.awaitImports();
        return read(rows);
    }

    private static String demo() {
        return World.found(
                "href=\"(/imports/[0-9a-f-]{36})\"><strong>Piilo-demo",
                BROWSER.get("/imports").body());
    }
}
