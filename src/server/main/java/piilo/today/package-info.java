/** What there is to do today: whom to be in touch with and why, what comes next, what was promised, what could be given. */
@NullMarked
package piilo.today;

import org.jspecify.annotations.NullMarked;
