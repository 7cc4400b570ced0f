/** Companies worth knowing while they are not hiring. */
@NullMarked
package piilo.targets;

import org.jspecify.annotations.NullMarked;
