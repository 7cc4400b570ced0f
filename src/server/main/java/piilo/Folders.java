package piilo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import piilo.database.FreeSpace;

/** The folders of the server. */
final class Folders {
    private Folders() {}

    /** Returns a folder that nobody but the server's user can look into. */
    static Path hidden(Path folder) {
        make(folder);
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null) {
            try {
                view.setPermissions(PosixFilePermissions.fromString("rwx------"));
            } catch (IOException failure) {
                throw new UncheckedIOException("The rights of " + folder + " cannot be set", failure);
            }
        }
        return folder;
    }

    static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", failure);
        }
    }

    /** Returns the guard of the disk on which the folder of everything lies; makes the folder if need be. */
    static FreeSpace freeSpace(Path folder) {
        try {
            return FreeSpace.of(hidden(folder), FreeSpace.Limits.DEFAULT);
        } catch (IOException failure) {
            throw new UncheckedIOException("The free space of " + folder + " cannot be read", failure);
        }
    }
}
