package piilo.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the web server listens.
 *
 * @param host address to listen on
 * @param port 0 for any that is free
 * @param publicUrl the address that browsers use, when a proxy stands in front; with https the cookies are for TLS only
 * @param uploads folder for the files of forms until they have been answered
 * @param logRequests whether each request is logged
 */
public record WebSettings(String host, int port, Optional<URI> publicUrl, Path uploads, boolean logRequests) {
    boolean secure() {
        return publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false);
    }
}
