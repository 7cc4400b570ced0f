package piilo.http;

import java.util.function.BooleanSupplier;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** Tells whoever runs Piilo whether it lives, and whether it can work. */
public final class HealthPages {
    private final BooleanSupplier ready;

    /**
     * Makes the pages.
     *
     * @param ready whether the database answers
     */
    public HealthPages(BooleanSupplier ready) {
        this.ready = ready;
    }

    public Answer live(Request request) {
        return Answer.text("ok\n");
    }

    public Answer ready(Request request) {
        if (!ready.getAsBoolean()) {
            throw new PiiloException(Fault.UNAVAILABLE, "The database does not answer");
        }
        return Answer.text("ready\n");
    }
}
