/** Writing down by hand what happened with whom. */
@NullMarked
package piilo.logbook;

import org.jspecify.annotations.NullMarked;
