package piilo.imports;

/** Ends a job between two chunks: the user has cancelled the import, or the server ends. Nothing of the present chunk stays. */
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
        super("Stopped", null, false, false);
    }
}
