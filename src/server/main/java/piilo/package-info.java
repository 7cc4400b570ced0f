/** Piilo: the list of what is started, in order, and the list of all addresses. */
@NullMarked
package piilo;

import org.jspecify.annotations.NullMarked;
