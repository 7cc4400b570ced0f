package piilo.plugins;

import java.nio.file.Path;
import java.util.List;

/** Knows the options of a plugin's JVM: one processor, little memory, nothing kept, nothing native, quick to start. */
final class ChildJvm {
    private ChildJvm() {}

    /** Returns the program: the JVM that the server itself runs on. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Returns the program and its options, up to the class path. */
    static List<String> command(PluginLimits limits, Path folder) {
        return List.of(
                java().toString(),
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=1",
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss512k",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                // The JVM's own warnings must not end up between the frames.
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Xlog:all=warning:stderr",
                "--illegal-native-access=deny",
                // The first calls of a method by reflection are most of those that a short life makes; they are cheaper
                // without code made for each.
                "-Djdk.reflect.useNativeAccessorOnly=true",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder);
    }
}
