/** What is to be thought of at its time. */
@NullMarked
package piilo.reminders;

import org.jspecify.annotations.NullMarked;
