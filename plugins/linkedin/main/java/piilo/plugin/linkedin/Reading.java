package piilo.plugin.linkedin;

import piilo.api.ImportOptions;

/** Is what all tables of one upload share while they are read. */
record Reading(ImportOptions options, Dates dates, Conversations conversations, Owner owner) {}
