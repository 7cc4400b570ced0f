/** What a plugin's tests are made of: the contract that every importer keeps, uploads, and real plugin archives, good and bad. */
@NullMarked
package piilo.testkit;

import org.jspecify.annotations.NullMarked;
