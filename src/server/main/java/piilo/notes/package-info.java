/** What the user writes down. */
@NullMarked
package piilo.notes;

import org.jspecify.annotations.NullMarked;
