/** Companies, whether they are hiring or not, and who works or worked there. */
@NullMarked
package piilo.companies;

import org.jspecify.annotations.NullMarked;
