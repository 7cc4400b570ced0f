package piilo.plugin.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv"})
    void hasASentenceForEachReasonInEveryLanguage(String language) throws IOException {
        Path bundle = Path.of(
                System.getProperty("piilo.root", "."),
                "src/server/main/resources/piilo/messages/linkedin_" + language + ".properties");
        assumeTrue(Files.exists(bundle), "built without the server");
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            sentences.load(reader);
        }

        assertThat(sentences.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Reason.values()).map(Reason::key).toList());
        assertThat(sentences.values()).allMatch(sentence -> sentence.toString().endsWith("."));
    }
}
