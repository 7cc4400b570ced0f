/** Those who find people for jobs for a living, for which jobs, and what they were told. */
@NullMarked
package piilo.recruiters;

import org.jspecify.annotations.NullMarked;
