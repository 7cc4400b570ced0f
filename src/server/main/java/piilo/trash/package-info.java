/** What was deleted and can be brought back, and the button that takes back what was just done. */
@NullMarked
package piilo.trash;

import org.jspecify.annotations.NullMarked;
