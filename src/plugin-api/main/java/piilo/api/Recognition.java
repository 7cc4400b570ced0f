package piilo.api;

/**
 * Says how sure an importer is that it can read an upload; the server takes the surest.
 *
 * @since 0.1
 */
public enum Recognition {
    /** Not a file of this kind. */
    NO,
    /** The shape fits, as any table with names and addresses would. */
    PERHAPS,
    /** Its own marks were found: a header, a product name. */
    YES
}
