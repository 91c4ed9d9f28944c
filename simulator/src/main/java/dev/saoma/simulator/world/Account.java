package dev.saoma.simulator.world;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An official account as its owner sees it in WeChat's console.
///
/// @param originalId the `gh_…` name that pushes are addressed to
/// @param callbackUrl where pushes go; without one WeChat pushes nothing
/// @param ipWhitelist who may ask for tokens; null when the list is switched off
/// @param unionId whether the account is bound to the open-platform account, so that its people have a union id
/// @param webDomain the domain whose pages may send a browser to web authorization (网页授权域名): a host, without scheme
///     or port; null when none is registered
/// @param pushMode how pushes travel in truth, when that is to differ from what the account's owner believes
/// @param previousToken the Token before it was last changed
/// @param previousEncodingAesKey the key before it was last changed
public record Account(
        AppId appId,
        String name,
        Secret appSecret,
        String originalId,
        Secret token,
        Secret encodingAesKey,
        MessageMode mode,
        AccountType type,
        @Nullable String callbackUrl,
        @Nullable List<String> ipWhitelist,
        boolean unionId,
        @Nullable String webDomain,
        @Nullable MessageMode pushMode,
        @Nullable Secret previousToken,
        @Nullable Secret previousEncodingAesKey)
        implements App {

    public MessageMode modeOfPushes() {
        return Objects.requireNonNullElse(pushMode, mode);
    }
}
