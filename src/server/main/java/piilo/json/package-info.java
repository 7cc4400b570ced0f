/** JSON, as the journal, the API and the plugins' lines write it. */
@NullMarked
package piilo.json;

import org.jspecify.annotations.NullMarked;
