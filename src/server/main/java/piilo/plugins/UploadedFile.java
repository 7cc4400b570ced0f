package piilo.plugins;

import java.nio.file.Path;

/**
 * Is what the user dropped, as the server keeps it.
 *
 * @param file where it lies, under a name that the server has chosen
 * @param name the file's name as the user's browser told it: a hint, never a path
 */
public record UploadedFile(Path file, String name) {}
