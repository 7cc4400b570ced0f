/** The page one begins with. */
@NullMarked
package piilo.dashboard;

import org.jspecify.annotations.NullMarked;
