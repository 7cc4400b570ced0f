/** What can go wrong, in one closed set. */
@NullMarked
package piilo.fault;

import org.jspecify.annotations.NullMarked;
