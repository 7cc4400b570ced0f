/** Who may come in: accounts, passwords, sessions, the API's tokens, and the settings of each. */
@NullMarked
package piilo.accounts;

import org.jspecify.annotations.NullMarked;
