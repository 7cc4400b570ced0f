/** What has happened with somebody or somewhere, in the order of time. */
@NullMarked
package piilo.timeline;

import org.jspecify.annotations.NullMarked;
