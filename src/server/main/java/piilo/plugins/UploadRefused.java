package piilo.plugins;

import java.util.List;
import piilo.fault.Fault;

/** An upload is not what it should be and no plugin gets to see it; a sentence for the user says why. */
public final class UploadRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final Reason reason;

    private UploadRefused(Fault fault, Reason reason) {
        super(reason.key() + " " + reason.arguments());
        this.fault = fault;
        this.reason = reason;
    }

    static UploadRefused unacceptable(String reason, String... arguments) {
        return new UploadRefused(Fault.UNACCEPTABLE, new Reason("plugins.upload." + reason, List.of(arguments), null));
    }

    static UploadRefused tooLarge(String reason, String... arguments) {
        return new UploadRefused(Fault.TOO_LARGE, new Reason("plugins.upload." + reason, List.of(arguments), null));
    }

    public Fault fault() {
        return fault;
    }

    /** Returns the sentence for the user. */
    public Reason reason() {
        return reason;
    }
}
