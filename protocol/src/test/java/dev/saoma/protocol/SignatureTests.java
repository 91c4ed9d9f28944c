package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTests {

    @Test
    void thePartsAreSortedAsTextAndNotAsNumbers() {
        assertThat(Signature.of("9", "10")).isEqualTo(Signature.of("10", "9"));
        assertThat(Signature.of("9", "10")).isNotEqualTo(Signature.of("910"));
        assertThat(Signature.of("9", "10")).isEqualTo(Signature.of("109"));
    }

    @Test
    void theSignatureIsInLowerCaseHexadecimal() {
        assertThat(Signature.of("AAAAA")).matches("[0-9a-f]{40}");
    }

    @Test
    void onlyTheWholeSignatureMatches() {
        String signature = Signature.of("a", "b");

        assertThat(Signature.matches(signature, "b", "a")).isTrue();
        assertThat(Signature.matches(signature.substring(1), "a", "b")).isFalse();
        assertThat(Signature.matches(signature + "0", "a", "b")).isFalse();
        assertThat(Signature.matches("", "a", "b")).isFalse();
    }

    @Test
    void sortingLeavesTheCallersPartsAlone() {
        String[] parts = {"b", "a"};

        Signature.of(parts);

        assertThat(parts).containsExactly("b", "a");
    }
}
