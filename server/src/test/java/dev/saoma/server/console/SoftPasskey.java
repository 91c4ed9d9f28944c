package dev.saoma.server.console;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A passkey made in software, that can be told to lie.
final class SoftPasskey {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;
    private final byte[] credential;

    String origin;
    String site = "localhost";
    int flags = 0x05;
    int count;
    String bearer;

    SoftPasskey(String origin, String bearer, String credential) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        this.origin = origin;
        this.bearer = bearer;
        this.credential = credential.getBytes(StandardCharsets.UTF_8);
    }

    String made(String name, String challenge) {
        var model = ByteBuffer.allocate(18 + credential.length)
                .put(new byte[16])
                .putShort((short) credential.length)
                .put(credential)
                .array();
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "name", name,
                        "credential", BASE64.encodeToString(credential),
                        "clientData", BASE64.encodeToString(clientData("webauthn.create", challenge)),
                        "authenticatorData", BASE64.encodeToString(authenticatorData(flags | 0x40, model)),
                        "publicKey", BASE64.encodeToString(keys.getPublic().getEncoded()),
                        "algorithm", -7));
    }

    String answer(String challenge) {
        var data = authenticatorData(flags, new byte[0]);
        var client = clientData("webauthn.get", challenge);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "credential", BASE64.encodeToString(credential),
                            "clientData", BASE64.encodeToString(client),
                            "authenticatorData", BASE64.encodeToString(data),
                            "signature", BASE64.encodeToString(signature.sign()),
                            "bearer", BASE64.encodeToString(bearer.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] clientData(String type, String challenge) {
        return JsonMapper.shared().writeValueAsBytes(Map.of("type", type, "challenge", challenge, "origin", origin));
    }

    private byte[] authenticatorData(int said, byte[] model) {
        var data = new ByteArrayOutputStream();
        data.writeBytes(sha256(site.getBytes(StandardCharsets.UTF_8)));
        data.write(said);
        data.writeBytes(ByteBuffer.allocate(4).putInt(count).array());
        data.writeBytes(model);
        return data.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
