/** Who can bring the user to a company or to a person: the web of those who know each other, and the ways through it. */
@NullMarked
package piilo.paths;

import org.jspecify.annotations.NullMarked;
