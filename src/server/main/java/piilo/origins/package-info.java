/** Where what is known of somebody or something comes from: typed by hand, or which import. */
@NullMarked
package piilo.origins;

import org.jspecify.annotations.NullMarked;
