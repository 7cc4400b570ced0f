package piilo.bench;

import java.nio.file.Path;

/**
 * How much is measured.
 *
 * @param contacts of the large account
 * @param notes of the large account
 * @param seconds that one measurement under load lasts
 * @param rounds how often each is repeated, the variants taking turns
 * @param data folder of the benchmark alone; the made-up network in it is kept and used again
 */
record Plan(int contacts, int notes, int seconds, int rounds, Path data) {
    /** Returns the data folder of the server with the made-up network. Its name says what is in it, so another size is another folder. */
    DataFolder network() {
        return new DataFolder(data.resolve("network-%d-%d-v%d".formatted(contacts, notes, MadeUpNetwork.VERSION)));
    }

    /** Returns a folder for a server that is thrown away afterwards. */
    DataFolder throwaway(String name) {
        return new DataFolder(data.resolve("throwaway-" + name));
    }
}
