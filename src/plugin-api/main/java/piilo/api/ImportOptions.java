package piilo.api;

import java.time.ZoneId;

/**
 * Carries what the user chose for one import.
 *
 * @param withBodies whether the texts of messages are wanted; without it only who, when and in which direction
 * @param zone the user's time zone, for times in a file that do not name theirs
 * @since 0.1
 */
public record ImportOptions(boolean withBodies, ZoneId zone) {}
