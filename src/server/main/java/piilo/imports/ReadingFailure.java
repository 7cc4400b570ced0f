package piilo.imports;

/** An upload that cannot be read, and why, in words for the user. */
public final class ReadingFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public ReadingFailure(Reason reason) {
        this(reason, null);
    }

    public ReadingFailure(Reason reason, @org.jspecify.annotations.Nullable Throwable cause) {
        super(reason.key(), cause);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }
}
