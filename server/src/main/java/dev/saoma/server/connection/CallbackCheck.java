package dev.saoma.server.connection;

import java.util.List;

/// What WeChat found when it tried to reach the server that is configured there (`callback/check`).
///
/// @param addresses what the server's name stands for, seen from WeChat
/// @param pings how well each answered
public record CallbackCheck(List<String> addresses, List<Ping> pings) {

    public CallbackCheck {
        addresses = List.copyOf(addresses);
        pings = List.copyOf(pings);
    }

    /// How one attempt went.
    ///
    /// @param loss how much of it was lost, such as `0%`
    public record Ping(String address, String loss) {

        /// Whether nothing came back. Many servers do not answer pings, and are reached all the same.
        public boolean isLost() {
            return loss.equals("100%");
        }
    }
}
