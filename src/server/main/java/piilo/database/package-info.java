/** The database: MariaDB as a process of our own or a server elsewhere, the connections to it, the schema, and transactions. */
@NullMarked
package piilo.database;

import org.jspecify.annotations.NullMarked;
