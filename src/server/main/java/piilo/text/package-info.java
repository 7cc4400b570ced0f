/** Words for people: languages, message bundles, dates and numbers as each language writes them, Markdown. */
@NullMarked
package piilo.text;

import org.jspecify.annotations.NullMarked;
