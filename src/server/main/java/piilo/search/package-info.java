/** Finds contacts, companies and notes by their words. The index is a cache of the database: losing it loses nothing. */
@NullMarked
package piilo.search;

import org.jspecify.annotations.NullMarked;
