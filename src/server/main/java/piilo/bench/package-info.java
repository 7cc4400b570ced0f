/** Measures this machine's Piilo beside the limits of the very same machine: {@code piilo bench}. No part of the server uses it. */
@NullMarked
package piilo.bench;

import org.jspecify.annotations.NullMarked;
