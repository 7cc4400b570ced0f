/** Imports: what a plugin read becomes lines with a decision each, then records, and on request becomes nothing again. */
@NullMarked
package piilo.imports;

import org.jspecify.annotations.NullMarked;
