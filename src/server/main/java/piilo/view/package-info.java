/** What a browser is shown: templates, and the style sheets, scripts, fonts and icons they name. */
@NullMarked
package piilo.view;

import org.jspecify.annotations.NullMarked;
