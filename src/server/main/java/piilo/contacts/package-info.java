/** People, how to reach them, and how we know each other. */
@NullMarked
package piilo.contacts;

import org.jspecify.annotations.NullMarked;
