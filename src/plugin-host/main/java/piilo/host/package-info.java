/** The process a plugin runs in: loads one plugin and speaks with the server over standard input and output. */
@NullMarked
package piilo.host;

import org.jspecify.annotations.NullMarked;
