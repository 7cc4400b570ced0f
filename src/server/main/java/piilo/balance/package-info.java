/** How the search stands: meeting against writing, giving against taking, where leads come from and what becomes of them. */
@NullMarked
package piilo.balance;

import org.jspecify.annotations.NullMarked;
