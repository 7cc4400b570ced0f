/** Tests with tables as LinkedIn writes them, and as spreadsheets and people leave them. */
@NullMarked
package piilo.plugin.linkedin;

import org.jspecify.annotations.NullMarked;
