package piilo.http;

/**
 * One address, what is done there, and who may.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path with {@code :name} for the parts that vary
 * @param bodyLimit the largest body, in bytes
 */
public record Route(String method, String path, Access access, Page page, long bodyLimit) {
    /** The largest form, in bytes. */
    public static final long FORM_LIMIT = 1024 * 1024;

    /** What the addresses of the API begin with. */
    public static final String API = "/api/v1/";

    public static Route get(String path, Access access, Page page) {
        return new Route("GET", path, access, page, FORM_LIMIT);
    }

    public static Route post(String path, Access access, Page page) {
        return new Route("POST", path, access, page, FORM_LIMIT);
    }

    public static Route of(String method, String path, Access access, Page page) {
        return new Route(method, path, access, page, FORM_LIMIT);
    }

    public Route withBodyLimit(long bytes) {
        return new Route(method, path, access, page, bytes);
    }

    /** Whether the route belongs to the API, where errors are problem documents and a token says who asks. */
    public boolean api() {
        return path.startsWith(API);
    }

    /** Whether requests to it may change something. */
    public boolean changes() {
        return !method.equals("GET");
    }
}
