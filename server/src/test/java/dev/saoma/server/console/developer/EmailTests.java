package dev.saoma.server.console.developer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTests {

    @ParameterizedTest
    @ValueSource(strings = {"me@example.org", " Me+you@mail.example.org ", "我@例子.中国"})
    void anAddressIsTakenWithoutTheSpacesAroundIt(String typed) {
        assertThat(Email.parse(typed)).map(Email::value).contains(typed.strip());
    }

    /// A browser refuses a label of more than 63 characters (RFC 1035 §2.3.4): whoever had such an address could not
    /// type it where they sign in.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "me",
                "me@example",
                "me@ex ample.org",
                "me@.org",
                "me@example..org",
                "me@a234567890a234567890a234567890a234567890a234567890a234567890a234.org"
            })
    void whatNobodyCouldSignInByIsNone(String typed) {
        assertThat(Email.parse(typed)).isEmpty();
    }
}
