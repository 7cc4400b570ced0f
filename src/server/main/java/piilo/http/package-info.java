/** The web server: the only place that knows Vert.x. Pages take a {@link piilo.http.Request} and return an {@link piilo.http.Answer}. */
@NullMarked
package piilo.http;

import org.jspecify.annotations.NullMarked;
