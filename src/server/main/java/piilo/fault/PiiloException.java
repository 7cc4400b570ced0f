package piilo.fault;

import org.jspecify.annotations.Nullable;

/** A failure: something that no form can show beside a field. Mapped to an error page or a problem document in one place. */
public final class PiiloException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** Makes a failure whose message is for the log and, for all but {@link Fault#INTERNAL}, for the one who asked. */
    public PiiloException(Fault fault, String message) {
        this(fault, message, null);
    }

    public PiiloException(Fault fault, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
