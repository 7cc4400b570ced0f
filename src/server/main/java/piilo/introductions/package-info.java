/** Bringing people together who should meet, with both agreeing first. */
@NullMarked
package piilo.introductions;

import org.jspecify.annotations.NullMarked;
