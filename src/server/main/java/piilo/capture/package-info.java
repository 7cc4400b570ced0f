/** What a line says that was typed in haste. */
@NullMarked
package piilo.capture;

import org.jspecify.annotations.NullMarked;
