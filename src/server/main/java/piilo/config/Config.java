package piilo.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How this server is set up.
 *
 * @param data folder of everything that is kept
 * @param plugins folder of the plugins that came with the server; empty when there is none
 * @param templates folder that templates are read from each time, for development; empty for those in the jar
 * @param mail the server that takes mail; empty for none
 */
public record Config(
        Path data,
        Http http,
        External database,
        Optional<Path> plugins,
        Optional<Path> templates,
        Optional<Smtp> mail) {
    /**
     * The server that takes mail.
     *
     * @param user to sign in as; empty for not signing in
     * @param from the address that mail comes from
     */
    public record Smtp(String host, int port, Security security, String user, String password, String from) {
        /** How the connection is made safe. */
        public enum Security {
            /** A plain connection that must turn to TLS. */
            STARTTLS,
            /** TLS from the first byte on. */
            TLS,
            /** None, as is good enough for a server on this machine. */
            NONE
        }

        /** Does not tell the password. */
        @Override
        public String toString() {
            return "Smtp[host=" + host + ", port=" + port + ", security=" + security + ", user=" + user + ", from="
                    + from + "]";
        }
    }

    /**
     * The web server.
     *
     * @param port 0 for any that is free
     * @param publicUrl the address browsers use, when a proxy stands in front
     */
    public record Http(String host, int port, Optional<URI> publicUrl, boolean logRequests) {}

    /**
     * The database.
     *
     * @param url of a server elsewhere; empty for the embedded one
     * @param connections the most that are open at once
     */
    public record External(Optional<String> url, String user, String password, int connections) {
        /** Does not tell the password. */
        @Override
        public String toString() {
            return "External[url=" + url + ", user=" + user + ", connections=" + connections + "]";
        }
    }
}
