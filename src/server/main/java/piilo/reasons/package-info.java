/** Concrete reasons to write to somebody. */
@NullMarked
package piilo.reasons;

import org.jspecify.annotations.NullMarked;
