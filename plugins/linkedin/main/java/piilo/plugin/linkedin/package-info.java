/** Reads the archive of LinkedIn's “Get a copy of your data”, whole or in single files, as it comes or after a visit to a spreadsheet. */
@NullMarked
package piilo.plugin.linkedin;

import org.jspecify.annotations.NullMarked;
