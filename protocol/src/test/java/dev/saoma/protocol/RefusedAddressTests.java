package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedAddressTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invalid ip 117.39.59.7 ipv6 ::ffff:117.39.59.7, not in whitelist rid: 63cf14c3-1af7da21-37efbc86|117.39.59.7",
                "invalid ip 117.39.59.7, not in whitelist hint: [AbCd]|117.39.59.7",
                "invalid ip 240e:3a1::1 ipv6 240e:3a1::1, not in whitelist|240e:3a1::1",
                "access clientip is not registered requestIP: 117.39.59.7 rid: 63cf14c3-1af7da21-37efbc86|117.39.59.7",
                "access clientip is not registered requestIP:117.39.59.7|117.39.59.7"
            })
    void theAddressIsFoundInTheText(String errmsg, String address) {
        assertThat(RefusedAddress.in(errmsg)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "invalid credential rid: 63cf14c3-1af7da21-37efbc86",
                "invalid ip",
                "invalid ip unknown",
                "invalid ip 1.2.3.4.5.6",
                "invalid ip 999.1.1.1",
                "invalid ip ....",
                "invalid ip :::",
                "invalid ip dead",
                "invalid ip <script>"
            })
    void aTextWithoutAnAddressHasNone(String errmsg) {
        assertThat(RefusedAddress.in(errmsg)).isEmpty();
    }
}
