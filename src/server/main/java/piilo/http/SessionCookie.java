package piilo.http;

/** The cookie that says who is signed in. It lasts until the session ends on the server. */
public final class SessionCookie {
    private static final long YEAR_SECONDS = 365L * 24 * 60 * 60;

    private SessionCookie() {}

    /** Returns the cookie's name; behind TLS browsers hold the prefix to be sent to this host and over TLS only. */
    static String name(boolean secure) {
        return secure ? "__Host-piilo" : "piilo";
    }

    /** Returns the Set-Cookie header that signs in. */
    public static String set(boolean secure, String token) {
        return header(secure, token, YEAR_SECONDS);
    }

    /** Returns the Set-Cookie header that signs out. */
    public static String clear(boolean secure) {
        return header(secure, "", 0);
    }

    private static String header(boolean secure, String value, long seconds) {
        return name(secure) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + seconds
                + (secure ? "; Secure" : "");
    }
}
