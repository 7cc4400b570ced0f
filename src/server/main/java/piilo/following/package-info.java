/** What there is to do, where one looks anyway: in a calendar, and by mail. */
@NullMarked
package piilo.following;

import org.jspecify.annotations.NullMarked;
