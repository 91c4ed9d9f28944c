package dev.saoma.server.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GapsTests {

    private static final String LINK = "https://login.example.org/" + "x".repeat(200);
    private static final Map<String, String> FACTS = Map.of("application", "A".repeat(100), "link", LINK);

    @Test
    void whatIsNoGapIsLeftAsItIs() {
        assertThat(Gaps.fill("{application}{unknown}", FACTS)).isEqualTo("A".repeat(100) + "{unknown}");
    }

    @Test
    void aLinkIsWholeAlsoWhereFactsAreShortened() {
        assertThat(Gaps.fillShort("{application}: {link}", FACTS)).isEqualTo("A".repeat(20) + ": " + LINK);
    }
}
