package dev.saoma.server.connection;

import dev.saoma.server.kernel.Secret;
import java.time.Instant;
import java.util.Optional;

/// The store of platform tokens. It makes sure, for all nodes of the installation, that one at a time asks WeChat.
public interface PlatformTokens {

    /// The token, unless it was dropped or got with another AppSecret. It may have expired.
    Optional<PlatformToken> find(TokenOwner owner);

    /// Takes the right to ask WeChat for a newer one; of two racers one gets true. A right that is not given back
    /// ends by itself, should its holder have died.
    boolean lease(TokenOwner owner, String holder, Instant now, Instant until);

    /// Gives the right back.
    void release(TokenOwner owner, String holder);

    /// Keeps a new token and gives the right back, if the holder still has it.
    ///
    /// @return whether the holder still had it
    boolean keep(TokenOwner owner, String holder, PlatformToken token);

    /// Notes why WeChat gives no token by this very AppSecret. It is forgotten when it gives one ([#keep]).
    void refuse(TokenOwner owner, TokenRefusal refusal);

    /// The same where WeChat gave a token that was not kept.
    void forgetRefusal(TokenOwner owner);

    /// Why WeChat last gave no token by this very AppSecret, unless it has given one since.
    Optional<TokenRefusal> refusal(TokenOwner owner);

    /// Notes that WeChat makes no codes for whom it gives tokens by this very AppSecret. No token takes that back.
    void refuseCodes(TokenOwner owner, CodeRefusal refusal);

    /// WeChat has made a code.
    void forgetCodeRefusal(TokenOwner owner);

    /// That WeChat last made no code, unless it has made one since.
    Optional<CodeRefusal> codeRefusal(TokenOwner owner);

    /// Forgets the token because WeChat refused it, if it is still this one.
    ///
    /// @return whether it was, and nobody has dropped it before
    boolean drop(TokenOwner owner, Secret refused);

    /// Whether this is the token that was dropped last.
    boolean wasDropped(TokenOwner owner, Secret token);

    /// Takes the right to make WeChat give another token, which it limits to 20 a day; of two racers one gets true.
    ///
    /// @param notSince true only if nobody had that right after this moment
    boolean force(TokenOwner owner, Instant now, Instant notSince);
}
