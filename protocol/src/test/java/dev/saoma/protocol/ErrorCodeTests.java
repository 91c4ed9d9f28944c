package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodeTests {

    @ParameterizedTest
    @CsvSource({
        "-1, RETRY_LATER",
        "40001, REFRESH_TOKEN",
        "40014, REFRESH_TOKEN",
        "42001, REFRESH_TOKEN",
        "40125, CONFIGURATION",
        "40013, CONFIGURATION",
        "40164, CONFIGURATION",
        "40243, CONFIGURATION",
        "41030, CONFIGURATION",
        "61004, CONFIGURATION",
        "40002, CALLER_BUG",
        "41002, CALLER_BUG",
        "41004, CALLER_BUG",
        "43002, CALLER_BUG",
        "40097, CALLER_BUG",
        "40129, CALLER_BUG",
        "40169, CALLER_BUG",
        "41001, CALLER_BUG",
        "44002, CALLER_BUG",
        "47001, CALLER_BUG",
        "61011, CALLER_BUG",
        "61014, CALLER_BUG",
        "61024, CALLER_BUG",
        "40003, USER",
        "40226, USER",
        "43004, USER",
        "43101, USER",
        "50002, USER",
        "87009, USER",
        "40029, RESTART_LOGIN",
        "40163, RESTART_LOGIN",
        "42007, RESTART_LOGIN",
        "61009, RESTART_LOGIN",
        "61010, RESTART_LOGIN",
        "45009, QUOTA",
        "45011, QUOTA",
        "45015, IGNORE",
        "45047, IGNORE",
        "48001, PERMISSION",
        "48004, PERMISSION",
        "50004, PERMISSION",
        "50007, PERMISSION",
        "61003, REAUTHORIZE",
        "61007, REAUTHORIZE",
        "61023, REAUTHORIZE",
        "61005, AWAIT_TICKET",
        "61006, AWAIT_TICKET",
        "89501, CONFIGURATION",
        "89502, CONFIGURATION",
        "89503, CONFIGURATION",
        "89504, CONFIGURATION",
        "89505, CONFIGURATION",
        "89506, CONFIGURATION",
        "89507, CONFIGURATION"
    })
    void everyCodeThatWeMeetSaysWhatToDo(int code, Reaction reaction) {
        ErrorCode entry = ErrorCode.of(code);

        assertThat(entry.reaction()).isEqualTo(reaction);
        assertThat(entry.known()).isTrue();
        for (Bilingual words : new Bilingual[] {entry.meaning(), entry.advice()}) {
            assertThat(words.zh()).matches("(?s).*\\p{IsHan}.*").endsWith("。");
            assertThat(words.en()).doesNotContainPattern("\\p{IsHan}").endsWith(".");
        }
    }

    @Test
    void fortyThousandAndOneMeansAWrongSecretWhereATokenIsAskedFor() {
        assertThat(ErrorCode.ofTokenCall(40001).reaction()).isEqualTo(Reaction.CONFIGURATION);
        assertThat(ErrorCode.ofTokenCall(40164)).isEqualTo(ErrorCode.of(40164));
    }

    @Test
    void noCodeOfAPersonIsBlamedWhereATokenIsAskedFor() {
        assertThat(ErrorCode.of(40013).meaning().en()).contains("the code");
        var ofToken = ErrorCode.ofTokenCall(40013);
        assertThat(ofToken.reaction()).isEqualTo(Reaction.CONFIGURATION);
        assertThat(ofToken.meaning().en()).contains("AppID").doesNotContain("the code");
        assertThat(ofToken.meaning().zh()).contains("AppID");
        assertThat(ofToken.advice().en()).doesNotContainPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99999, -1000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aCodeThatWeDoNotKnowIsSaidToBeUnknown(int code) {
        ErrorCode entry = ErrorCode.of(code);

        assertThat(entry.known()).isFalse();
        assertThat(entry.meaning().zh()).contains(Integer.toString(code));
        assertThat(entry.meaning().en()).contains(Integer.toString(code));
    }

    @Test
    void wordsComeInTheReadersLanguage() {
        Bilingual words = new Bilingual("中文", "English");

        assertThat(words.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("中文");
        assertThat(words.in(Locale.TRADITIONAL_CHINESE)).isEqualTo("中文");
        assertThat(words.in(Locale.FRENCH)).isEqualTo("English");
    }
}
