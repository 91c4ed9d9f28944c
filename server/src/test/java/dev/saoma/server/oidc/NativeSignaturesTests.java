package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.security.Signature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the native library signs, Java reads; keys that are kept are its own from then on.
class NativeSignaturesTests {

    private static final byte[] TEXT = "what a token says".getBytes(StandardCharsets.UTF_8);

    @AfterEach
    void takeOut() {
        Security.removeProvider(NativeSignatures.NAME);
    }

    @Test
    void javaVerifiesWhatTheLibrarySignedWithAKeyThatWasKept() throws Exception {
        install();
        var rsa = RSAKey.parse(new RSAKeyGenerator(2048).generate().toJSONString());
        var ec = ECKey.parse(new ECKeyGenerator(Curve.P_256).generate().toJSONString());
        var byRsa = new RSASSASigner(rsa).sign(new JWSHeader(JWSAlgorithm.RS256), TEXT);
        var byEc = new ECDSASigner(ec).sign(new JWSHeader(JWSAlgorithm.ES256), TEXT);
        Security.removeProvider(NativeSignatures.NAME);

        var rsaCheck = Signature.getInstance("SHA256withRSA", "SunRsaSign");
        rsaCheck.initVerify(rsa.toRSAPublicKey());
        rsaCheck.update(TEXT);
        assertThat(rsaCheck.verify(byRsa.decode())).isTrue();
        var ecCheck = Signature.getInstance("SHA256withECDSAinP1363Format", "SunEC");
        ecCheck.initVerify(ec.toECPublicKey());
        ecCheck.update(TEXT);
        assertThat(ecCheck.verify(byEc.decode())).isTrue();
    }

    @Test
    void aKeyThatWasKeptSignsInTheLibrary() throws Exception {
        install();
        var key = RSAKey.parse(new RSAKeyGenerator(2048).generate().toJSONString());
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.toRSAPrivateKey());

        assertThat(signature.getProvider().getName()).isEqualTo(NativeSignatures.NAME);
        assertThat(key.toRSAPrivateKey().getClass().getPackage())
                .isEqualTo(AmazonCorrettoCryptoProvider.class.getPackage());
    }

    @Test
    void whoeverDoesNotWantTheLibraryHasJavasOwn() {
        new NativeSignatures(new SignatureSettings(false));

        assertThat(Security.getProvider(NativeSignatures.NAME)).isNull();
    }

    private static void install() {
        assumeTrue(
                AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null,
                "the library has no version for this machine");
        new NativeSignatures(new SignatureSettings(true));
        assertThat(Security.getProvider(NativeSignatures.NAME)).isNotNull();
    }
}
