package dev.saoma.protocol;

import java.util.List;

/// The secrets of one account's server configuration, newest first: the current Token and key and, while a change
/// of them spreads through WeChat, the previous ones. Token and key change apart, so each has its own list.
public final class Keyring {

    private static final int MOST = 2;

    private final List<PushToken> tokens;
    private final List<MessageCipher> ciphers;

    /// One or two tokens; none, one or two keys (plaintext mode needs none).
    public Keyring(AppId appId, List<PushToken> tokens, List<EncodingAesKey> keys) {
        if (tokens.isEmpty() || tokens.size() > MOST || keys.size() > MOST) {
            throw new IllegalArgumentException("a keyring has one or two tokens and at most two keys");
        }
        this.tokens = List.copyOf(tokens);
        this.ciphers = keys.stream().map(key -> new MessageCipher(key, appId)).toList();
    }

    /// The Token that replies are signed with where no push tells which to use.
    PushToken current() {
        return tokens.getFirst();
    }

    List<PushToken> tokens() {
        return tokens;
    }

    List<MessageCipher> ciphers() {
        return ciphers;
    }
}
