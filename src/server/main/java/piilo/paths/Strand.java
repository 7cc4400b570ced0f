package piilo.paths;

/** What an edge of the web consists of: a bond between two contacts, or that one contact is or was at a company. */
sealed interface Strand permits Bond, Employed {}
