package piilo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The archive that users get, unpacked where a path is at its worst, with an old java on the PATH and no JAVA_HOME. */
class DistributionIT {
    private static final int KILLED = 128 + 9;
    private static final int TERMINATED = 128 + 15;

    private static Distribution distribution;

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        distribution = Distribution.unpack(Path.of(System.getProperty("piilo.distribution")));
    }

    @AfterAll
    static void delete() throws IOException {
        distribution.delete();
    }

    @Test
    void servesTheFirstPageAndEndsWhenAsked(TestInfo test) throws IOException, InterruptedException {
        try (LaunchedPiilo server = distribution.serve(List.of(), data(test), LaunchedPiilo.freePort())) {
            server.awaitReady();

            assertThat(server.get("/").uri()).hasPath("/setup");
            assertThat(server.get("/setup").body()).contains("<form");
            assertThat(server.terminate()).isIn(0, TERMINATED);
        }
    }

    @Test
    void servesAUserWhoMayNotWriteToIt(TestInfo test) throws IOException, InterruptedException {
        assumeTrue(Distribution.isRoot(), "only root can become another user");
        Path data = data(test);
        Distribution.giveToNobody(data);
        try (LaunchedPiilo server = distribution.serve(Distribution.AS_NOBODY, data, LaunchedPiilo.freePort())) {
            server.awaitReady();

            assertThat(owners(data)).containsExactly(Distribution.NOBODY);
            assertThat(server.get("/").uri()).hasPath("/setup");
            assertThat(server.terminate()).isIn(0, TERMINATED);
        }
    }

    @Test
    void startsAgainAfterItWasKilled(TestInfo test) throws IOException, InterruptedException {
        Path data = data(test);
        try (LaunchedPiilo server = distribution.serve(List.of(), data, LaunchedPiilo.freePort())) {
            server.awaitReady();
            assertThat(server.kill()).isEqualTo(KILLED);
        }

        try (LaunchedPiilo next = distribution.serve(List.of(), data, LaunchedPiilo.freePort())) {
            next.awaitReady();

            assertThat(next.get("/").uri()).hasPath("/setup");
            assertThat(next.terminate()).isIn(0, TERMINATED);
        }
    }

    @Test
    void namesTheOptionForAnotherPortWhenTheWantedOneIsTaken(TestInfo test) throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                LaunchedPiilo server = distribution.serve(List.of(), data(test), taken.getLocalPort())) {
            assertThat(server.awaitEnd()).isPositive();
            assertThat(server.output()).contains("--port").doesNotContain("\tat ");
        }
    }

    @Test
    void refusesASecondServerOnTheSameData(TestInfo test) throws IOException, InterruptedException {
        Path data = data(test);
        try (LaunchedPiilo server = distribution.serve(List.of(), data, LaunchedPiilo.freePort())) {
            server.awaitReady();

            try (LaunchedPiilo second = distribution.serve(List.of(), data, LaunchedPiilo.freePort())) {
                assertThat(second.awaitEnd()).isPositive();
                assertThat(second.output()).contains("already using").doesNotContain("\tat ");
            }
            assertThat(server.get("/readyz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void namesItsCommandsToWhoeverMistypesOne() throws IOException, InterruptedException {
        try (LaunchedPiilo mistyped = distribution.launch(List.of(), List.of("sreve"))) {
            assertThat(mistyped.awaitEnd()).isEqualTo(2);
            assertThat(mistyped.output()).contains("serve", "reindex", "help");
        }
    }

    private static Set<Object> owners(Path folder) throws IOException {
        Set<Object> owners = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                owners.add(Files.getAttribute(file, "unix:uid"));
            }
        }
        return owners;
    }

    private static Path data(TestInfo test) throws IOException {
        return Files.createDirectory(
                distribution.folder().resolve(test.getTestMethod().orElseThrow().getName()));
    }
}
