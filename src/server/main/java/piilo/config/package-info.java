/** The configuration: read once, all problems told together. */
@NullMarked
package piilo.config;

import org.jspecify.annotations.NullMarked;
