package piilo.search;

/** A piece of a snippet; whoever shows it escapes it. */
public record Part(String text, boolean hit) {}
