/** Numbers side by side, drawn as bars by the server, with the same numbers as a table. */
@NullMarked
package piilo.charts;

import org.jspecify.annotations.NullMarked;
