package piilo.accounts;

import java.util.List;
import java.util.Optional;

/**
 * What a browser calls itself, so that its user knows it again.
 *
 * @param product such as Firefox; empty when it or the system is unknown
 * @param system such as Windows; empty when it or the product is unknown
 * @param text its own words, shortened
 */
public record BrowserName(String product, String system, String text) {
    private static final int TEXT_LIMIT = 60;

    /** In this order: all but Firefox call themselves Safari too, and most of them Chrome. */
    private static final List<Sign> PRODUCTS = List.of(
            new Sign("Edge", "Edg/", "EdgA/", "EdgiOS/"),
            new Sign("Opera", "OPR/", "OPT/"),
            new Sign("Vivaldi", "Vivaldi/"),
            new Sign("Samsung Internet", "SamsungBrowser/"),
            new Sign("DuckDuckGo", "DuckDuckGo/", "Ddg/"),
            new Sign("Firefox", "Firefox/", "FxiOS/"),
            new Sign("Chrome", "Chrome/", "CriOS/"),
            new Sign("Safari", "Safari/"));

    /** In this order: an iPhone is like a Mac, and Android is a Linux. */
    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows NT"),
            new Sign("macOS", "Macintosh"),
            new Sign("ChromeOS", "CrOS"),
            new Sign("Linux", "Linux"));

    /** A name, and what tells it. */
    private record Sign(String name, List<String> words) {
        Sign(String name, String... words) {
            this(name, List.of(words));
        }

        private static Optional<String> first(List<Sign> signs, String text) {
            return signs.stream()
                    .filter(sign -> sign.words.stream().anyMatch(text::contains))
                    .map(Sign::name)
                    .findFirst();
        }
    }

    /**
     * Reads the header.
     *
     * @param userAgent may be empty
     */
    static BrowserName of(String userAgent) {
        Optional<String> product = Sign.first(PRODUCTS, userAgent);
        Optional<String> system = Sign.first(SYSTEMS, userAgent);
        boolean known = product.isPresent() && system.isPresent();
        return new BrowserName(
                known ? product.get() : "",
                known ? system.get() : "",
                userAgent.length() > TEXT_LIMIT ? userAgent.substring(0, TEXT_LIMIT) + "…" : userAgent);
    }
}
