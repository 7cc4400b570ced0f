/** What was said, when and with whom. */
@NullMarked
package piilo.interactions;

import org.jspecify.annotations.NullMarked;
