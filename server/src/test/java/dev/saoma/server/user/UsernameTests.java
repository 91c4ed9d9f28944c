package dev.saoma.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsernameTests {

    @Test
    void aNameIsAsLongAsItsColumnWhereALetterIsTwoToo() {
        assertThat(Username.parse("a".repeat(64))).isPresent();
        assertThat(Username.parse("a".repeat(65))).isEmpty();
        assertThat(Username.parse("\uD842\uDFB7".repeat(32))).isPresent();
        assertThat(Username.parse("\uD842\uDFB7".repeat(33))).isEmpty();
    }
}
