package piilo.search;

import java.util.UUID;

/** A contact or a company whose name begins with what has been typed. */
public record Suggestion(String kind, UUID id, String title) {}
