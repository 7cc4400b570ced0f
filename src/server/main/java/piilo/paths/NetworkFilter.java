package piilo.paths;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import piilo.database.Names;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Request;
import piilo.relationships.Relationship;
import piilo.relationships.Relationship.Circle;

/**
 * Whom the network shows.
 *
 * @param circle to which they belong; null for all
 * @param company by name, where they work or worked; null for all
 * @param ring null for all
 * @param tag that they bear; null for all
 */
record NetworkFilter(
        Circle.@Nullable Kind circle,
        @Nullable String company,
        @Nullable Integer ring,
        @Nullable String tag) {
    /** What more than the ring tells, for which the database is asked. */
    record Kept(
            Circle.@Nullable Kind circle,
            @Nullable String company,
            @Nullable String tag) {
        boolean nothing() {
            return circle == null && company == null && tag == null;
        }
    }

    /**
     * Reads the query.
     *
     * @throws PiiloException {@link Fault#BAD_REQUEST} when a circle or a ring is none
     */
    static NetworkFilter of(Request request) {
        Integer ring = request.query("ring").isEmpty()
                ? null
                : Integer.valueOf(request.number("ring", 0, Relationship.CLOSEST, Relationship.FARTHEST));
        return new NetworkFilter(
                request.query("circle").map(NetworkFilter::circle).orElse(null),
                request.query("company").orElse(null),
                ring,
                request.query("tag").orElse(null));
    }

    private static Circle.Kind circle(String name) {
        return Names.find(Circle.Kind.class, name)
                .orElseThrow(() -> new PiiloException(Fault.BAD_REQUEST, "There is no such circle"));
    }

    Kept kept() {
        return new Kept(circle, company, tag);
    }

    public boolean any() {
        return ring != null || !kept().nothing();
    }

    /** Returns the circle's name in addresses and keys. */
    public @Nullable String circleName() {
        return circle == null ? null : circle.name().toLowerCase(Locale.ROOT);
    }

    /** Returns it as the query of an address, ending with an ampersand when there is anything. */
    public String query() {
        return part("circle", circleName())
                + part("company", company)
                + part("ring", ring == null ? null : ring.toString())
                + part("tag", tag);
    }

    private static String part(String name, @Nullable String value) {
        return Optional.ofNullable(value)
                .map(one -> name + "=" + URLEncoder.encode(one, StandardCharsets.UTF_8) + "&")
                .orElse("");
    }
}
