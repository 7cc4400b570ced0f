/** Plugins: found in their folders, run in processes of their own, and never trusted. */
@NullMarked
package piilo.plugins;

import org.jspecify.annotations.NullMarked;
