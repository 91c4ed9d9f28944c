package dev.saoma.server.oidc;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.io.Serial;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has RSA and ECDSA signatures made by a native library, where there is one for the machine: to sign is most of what a
/// token costs, and Java takes four and eight times as long. Keys and signatures are the same, so a machine that has
/// none goes on with Java's own.
@Component
final class NativeSignatures {

    static final String NAME = "SaomaSignatures";

    private static final Logger log = LoggerFactory.getLogger(NativeSignatures.class);

    NativeSignatures(SignatureSettings settings) {
        if (settings.nativeLibrary()) {
            install(AmazonCorrettoCryptoProvider.INSTANCE);
        }
    }

    private static void install(AmazonCorrettoCryptoProvider library) {
        if (library.getLoadingError() == null) {
            Security.insertProviderAt(new FewServices(library), 1);
        } else {
            log.info("Signatures are Java's own, as the native library is not for this machine");
        }
    }

    /// The few services that are wanted of the library. It offers ciphers and randomness too, which stay Java's.
    private static final class FewServices extends Provider {

        @Serial
        private static final long serialVersionUID = 1L;

        FewServices(Provider library) {
            super(NAME, library.getVersionStr(), "Signatures of " + library.getName());
            offer("KeyFactory", "RSA", library);
            offer("KeyFactory", "EC", library);
            offer("Signature", "SHA256withRSA", library);
            offer("Signature", "SHA256withECDSA", library);
        }

        private void offer(String type, String algorithm, Provider library) {
            var service = library.getService(type, algorithm);
            putService(new Service(this, type, algorithm, service.getClassName(), List.of(), Map.of()) {
                @Override
                public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
                    return service.newInstance(parameter);
                }
            });
        }
    }
}
