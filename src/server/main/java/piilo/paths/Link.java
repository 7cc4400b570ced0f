package piilo.paths;

import java.io.Serial;
import java.util.UUID;
import org.jgrapht.graph.DefaultEdge;

/** An edge of the web. It knows its two ends itself, so that going through the web looks nothing up. */
final class Link extends DefaultEdge {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Strand strand;

    Link(Strand strand) {
        this.strand = strand;
    }

    Strand strand() {
        return strand;
    }

    UUID one() {
        return (UUID) getSource();
    }

    /** Returns the end that is not this one. */
    UUID other(UUID one) {
        UUID source = (UUID) getSource();
        return source.equals(one) ? (UUID) getTarget() : source;
    }
}
