/** Jobs that nobody has advertised, who told of them, and what became of them. */
@NullMarked
package piilo.leads;

import org.jspecify.annotations.NullMarked;
