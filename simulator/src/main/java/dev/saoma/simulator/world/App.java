package dev.saoma.simulator.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has an AppID: an official account or a mini program. Either gets tokens in the same way.
public sealed interface App permits Account, MiniProgram {

    AppId appId();

    String name();

    Secret appSecret();

    /// Who may ask for tokens; null when the list is switched off.
    @Nullable
    List<String> ipWhitelist();

    /// Whether it is bound to the open-platform account, so that its people have a union id.
    boolean unionId();

    /// The IPv6 loopback address is the same machine as the IPv4 one, and nobody lists both.
    default boolean admits(String ip) {
        List<String> listed = ipWhitelist();
        return listed == null || listed.contains(ip) || (ip.equals("::1") && listed.contains("127.0.0.1"));
    }
}
