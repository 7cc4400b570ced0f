package piilo.http;

import java.nio.file.Path;

/**
 * A file that came with a form.
 *
 * @param name as the browser told it: a hint, never a path
 * @param path where it lies until the request has been answered; move it to keep it
 * @param size in bytes
 */
public record Upload(String name, Path path, long size) {}
