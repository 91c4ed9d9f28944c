package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.protocol.Decrypted.Reason;
import org.junit.jupiter.api.Test;

class EncryptedDataTests {

    private static final String KEY = "tiihtNczf5v6AKRyjwEUhQ==";
    private static final String IV = "r7BXXKkLb8qrSNn05n0qiA==";

    @Test
    void wrongSizesAreTold() {
        assertThat(new EncryptedData("AAAA", IV).decrypt(KEY)).isEqualTo(failed(Reason.WRONG_SIZE));
        assertThat(new EncryptedData("", IV).decrypt(KEY)).isEqualTo(failed(Reason.WRONG_SIZE));
        assertThat(new EncryptedData(KEY, "AAAA").decrypt(KEY)).isEqualTo(failed(Reason.WRONG_SIZE));
        assertThat(new EncryptedData(KEY, IV).decrypt("AAAA")).isEqualTo(failed(Reason.WRONG_SIZE));
    }

    @Test
    void whatIsNotBase64IsTold() {
        assertThat(new EncryptedData("*", IV).decrypt(KEY)).isEqualTo(failed(Reason.NOT_BASE64));
        assertThat(new EncryptedData(KEY, "*").decrypt(KEY)).isEqualTo(failed(Reason.NOT_BASE64));
        assertThat(new EncryptedData(KEY, IV).decrypt("*")).isEqualTo(failed(Reason.NOT_BASE64));
    }

    @Test
    void dataOfAnotherSessionDoNotDecrypt() {
        assertThat(new EncryptedData(KEY, IV).decrypt(IV)).isEqualTo(failed(Reason.WRONG_PADDING));
    }

    private static Decrypted failed(Reason reason) {
        return new Decrypted.Failed(reason);
    }
}
