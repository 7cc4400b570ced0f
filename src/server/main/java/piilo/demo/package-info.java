/** The made-up network to look around in, and what its user has been through. */
@NullMarked
package piilo.demo;

import org.jspecify.annotations.NullMarked;
