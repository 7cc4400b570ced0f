/** How the user and his contacts know each other: circles, closeness, ties, and how often to keep in touch. */
@NullMarked
package piilo.relationships;

import org.jspecify.annotations.NullMarked;
