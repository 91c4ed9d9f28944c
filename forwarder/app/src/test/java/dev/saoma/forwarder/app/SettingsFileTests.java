package dev.saoma.forwarder.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTests {

    @TempDir
    Path folder;

    @Test
    void theShortestFileThatWorks() throws IOException {
        var settings = good("""
                path: /wechat
                app-id: wxba5fad812f8e6fb9
                token: 12345
                encoding-aes-key: abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG
                events-address: https://saoma.example.com/connections/social/official-account/5f0c/events
                secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
                """);

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.spool()).isEqualTo(folder.resolve("spool"));
        assertThat(settings.toString()).doesNotContain("MfKQ9r8", "abcdefghij");
    }

    @Test
    void plaintextModeNeedsNoKey() throws IOException {
        good("""
                path: /wechat
                app-id: wxba5fad812f8e6fb9
                token: 0123
                message-mode: plaintext
                events-address: https://saoma.example.com/events
                secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
                """);
    }

    @Test
    void allMistakesAreNamedAtOnceAndNoSecretIsRepeated() throws IOException {
        var sentences = wrong("""
                port: 80800
                pfad: /wechat
                app-id: gh_97417a04a28d
                token: it-is-this
                encoding-aes-key: too-short
                message-mode: clear
                events-address: saoma.example.com
                secret: [a, b]
                reply-on-follow: %s
                """.formatted("长".repeat(700)));

        assertThat(sentences)
                .hasSize(11)
                .anyMatch(sentence -> sentence.startsWith("pfad is not a setting; the settings are address, app-id"))
                .anyMatch(sentence -> sentence.equals("port must be a number from 1 to 65535."))
                .anyMatch(sentence -> sentence.startsWith("path is missing: it is the path"))
                .anyMatch(sentence -> sentence.startsWith("app-id must be the account's AppID"))
                .anyMatch(sentence -> sentence.startsWith("token must be the Token as it stands"))
                .anyMatch(sentence -> sentence.startsWith("encoding-aes-key must be the EncodingAESKey"))
                .anyMatch(sentence -> sentence.startsWith("message-mode must be safe, compatible or plaintext"))
                .anyMatch(sentence -> sentence.startsWith("events-address must be the events address"))
                .anyMatch(sentence -> sentence.equals("secret must be one value, not a list or a block of others."))
                .anyMatch(sentence -> sentence.startsWith("reply-on-follow must be shorter"))
                .noneMatch(sentence -> sentence.contains("it-is-this") || sentence.contains("too-short"));
    }

    @Test
    void anEmptyFileNamesAllThatIsMissing() throws IOException {
        assertThat(wrong("# nothing yet\n"))
                .extracting(sentence -> sentence.replaceAll(" .*", ""))
                .containsExactly("path", "app-id", "token", "encoding-aes-key", "events-address", "secret");
    }

    @Test
    void aFileThatIsNoYamlIsSaidSoWithTheLine() throws IOException {
        assertThat(wrong("port: 8080\nsecret: \"never closed\n"))
                .singleElement()
                .asString()
                .startsWith("It is not YAML in line ");
        assertThat(wrong("port: 1\nport: 2\n")).singleElement().asString().startsWith("It is not YAML in line 2");
        assertThat(wrong("just words"))
                .containsExactly("It holds no settings: each line is a name, a colon, a space and a value.");
    }

    @Test
    void aMissingFileIsSaidSo() {
        assertThat(SettingsFile.read(folder.resolve("none.yaml")))
                .isInstanceOfSatisfying(
                        SettingsFile.Wrong.class,
                        wrong -> assertThat(wrong.sentences())
                                .singleElement()
                                .asString()
                                .startsWith("There is no such file"));
    }

    private AppSettings good(String yaml) throws IOException {
        return switch (read(yaml)) {
            case SettingsFile.Good(AppSettings settings) -> settings;
            case SettingsFile.Wrong(List<String> sentences) -> throw new AssertionError(sentences);
        };
    }

    private List<String> wrong(String yaml) throws IOException {
        return switch (read(yaml)) {
            case SettingsFile.Good _ -> throw new AssertionError("It is taken for good");
            case SettingsFile.Wrong(List<String> sentences) -> sentences;
        };
    }

    private SettingsFile.Read read(String yaml) throws IOException {
        return SettingsFile.read(Files.writeString(folder.resolve("forwarder.yaml"), yaml));
    }
}
