package piilo.database;

/**
 * What may be chosen about an embedded database.
 *
 * @param bufferPoolMebibytes the memory in which MariaDB keeps pages of tables
 * @param endsWithUs whether the system is asked to stop MariaDB when this process ends without having done so
 */
public record EmbeddedSettings(int bufferPoolMebibytes, boolean endsWithUs) {
    public static final EmbeddedSettings DEFAULT = new EmbeddedSettings(64, true);

    public EmbeddedSettings withBufferPoolMebibytes(int mebibytes) {
        return new EmbeddedSettings(mebibytes, endsWithUs);
    }
}
