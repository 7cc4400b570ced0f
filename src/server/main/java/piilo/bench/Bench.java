package piilo.bench;

/** One thing that is measured. */
interface Bench {
    /** Returns the name by which it is chosen on the command line. */
    String name();

    /**
     * Measures and reports.
     *
     * @throws Exception when it cannot be measured; what was reported before still holds
     */
    void run(Plan plan, Report report) throws Exception;
}
