package dev.saoma.acceptance;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Opens and seals messages in safe mode with the account's own Token and key, as any library for official accounts
/// does (消息加解密说明).
final class WeChatMessages {

    private static final int BLOCK = 32;
    private static final int RANDOM = 16;

    private final AccountSecrets account;
    private final byte[] key;

    WeChatMessages(AccountSecrets account) {
        this.account = account;
        this.key = Base64.getDecoder().decode(account.encodingAesKey() + "=");
    }

    /// What a push says, in clear XML. One that is not WeChat's is an error.
    String open(String query, String body) {
        String encrypted = field(body, "Encrypt");
        String signature = sign(parameter(query, "timestamp"), parameter(query, "nonce"), encrypted);
        if (!signature.equals(parameter(query, "msg_signature"))) {
            throw new AssertionError("a push whose signature does not fit the account's Token");
        }
        ByteBuffer plain = ByteBuffer.wrap(
                        crypt(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(encrypted)))
                .position(RANDOM);
        byte[] message = new byte[plain.getInt()];
        plain.get(message);
        return new String(message, StandardCharsets.UTF_8);
    }

    /// Answers a push in clear XML with a text.
    String answer(String push, String text) {
        String now = field(push, "CreateTime");
        byte[] message = """
                <xml><ToUserName><![CDATA[%s]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName>\
                <CreateTime>%s</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[%s]]></Content></xml>""".formatted(field(push, "FromUserName"), field(push, "ToUserName"), now, text)
                .getBytes(StandardCharsets.UTF_8);
        byte[] owner = account.appId().getBytes(StandardCharsets.UTF_8);
        int length = RANDOM + Integer.BYTES + message.length + owner.length;
        int pad = BLOCK - length % BLOCK;
        ByteBuffer plain = ByteBuffer.allocate(length + pad)
                .put(new byte[RANDOM])
                .putInt(message.length)
                .put(message)
                .put(owner);
        Arrays.fill(plain.array(), length, length + pad, (byte) pad);
        String encrypted = Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, plain.array()));
        return """
                <xml><Encrypt><![CDATA[%s]]></Encrypt><MsgSignature><![CDATA[%s]]></MsgSignature>\
                <TimeStamp>%s</TimeStamp><Nonce><![CDATA[a-nonce]]></Nonce></xml>""".formatted(encrypted, sign(now, "a-nonce", encrypted), now);
    }

    /// The text of an element; empty where there is none.
    static String field(String xml, String name) {
        Matcher element = Pattern.compile(
                        "<" + name + ">(?:<!\\[CDATA\\[)?(.*?)(?:]]>)?</" + name + ">", Pattern.DOTALL)
                .matcher(xml);
        return element.find() ? element.group(1) : "";
    }

    /// WeChat's check of the server address: what to answer to it.
    String echo(String query) {
        if (!sign(parameter(query, "timestamp"), parameter(query, "nonce")).equals(parameter(query, "signature"))) {
            throw new AssertionError("a check whose signature does not fit the account's Token");
        }
        return parameter(query, "echostr");
    }

    private static String parameter(String query, String name) {
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + query));
    }

    private String sign(String... parts) {
        String[] signed = Arrays.copyOf(parts, parts.length + 1);
        signed[parts.length] = account.token();
        Arrays.sort(signed);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest(String.join("", signed).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] crypt(int mode, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
