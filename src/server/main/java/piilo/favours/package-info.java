/** What was given and what was received. */
@NullMarked
package piilo.favours;

import org.jspecify.annotations.NullMarked;
