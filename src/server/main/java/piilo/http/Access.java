package piilo.http;

/** Who may use a route. */
public enum Access {
    /** Anybody; changes are still refused from foreign pages. */
    PUBLIC,
    /** Who is signed in in this browser. */
    SIGNED_IN,
    /** Who sends a token of the API. */
    TOKEN
}
