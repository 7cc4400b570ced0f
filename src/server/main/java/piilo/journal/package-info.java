/** The spine: the one path by which user data changes, and all that is read off it: history, undo. */
@NullMarked
package piilo.journal;

import org.jspecify.annotations.NullMarked;
