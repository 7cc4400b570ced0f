package piilo.today;

import java.util.UUID;

/**
 * Something that could be given.
 *
 * @param wish what the contact looks for
 */
public record Gift(UUID contact, String name, String wish) {}
