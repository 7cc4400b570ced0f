package piilo.following;

/**
 * A mail, in plain text and as HTML.
 *
 * @param to an e-mail address
 */
record Mail(String to, String subject, String text, String html) {}
