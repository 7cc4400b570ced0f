package piilo.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginMessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv"})
    void everyStateAndFailureHasASentence(String language) throws IOException {
        Properties sentences = sentences(language);

        assertThat(sentences.stringPropertyNames())
                .containsAll(Stream.concat(
                                Arrays.stream(PluginFailure.Kind.values()).map(PluginFailure.Kind::messageKey),
                                Arrays.stream(PluginState.values()).map(PluginState::messageKey))
                        .toList());
    }

    @Test
    void allLanguagesSayTheSameThings() throws IOException {
        Properties english = sentences("en");
        for (String language : List.of("fi", "sv")) {
            Properties other = sentences(language);

            assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(places(other.getProperty(key)))
                        .as(language + " " + key)
                        .isEqualTo(places(english.getProperty(key)));
            }
        }
    }

    /** An apostrophe would swallow the places after it. */
    private static int places(String sentence) {
        return new MessageFormat(sentence).getFormatsByArgumentIndex().length;
    }

    private static Properties sentences(String language) throws IOException {
        Properties sentences = new Properties();
        try (InputStream bytes =
                PluginMessagesTest.class.getResourceAsStream("/piilo/messages/plugins_" + language + ".properties")) {
            sentences.load(new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
