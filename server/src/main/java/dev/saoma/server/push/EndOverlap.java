package dev.saoma.server.push;

import dev.saoma.protocol.OpenedPush;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import org.springframework.stereotype.Component;

/// Gives up a replaced Token or key as soon as WeChat has used the new one. Costs a push nothing while none is
/// replaced.
@Component
class EndOverlap {

    private final Connections connections;

    EndOverlap(Connections connections) {
        this.connections = connections;
    }

    /// Belongs into the push's own transaction: a push that could not be recorded proves nothing.
    void endIfOver(OfficialAccount account, OpenedPush.Accepted opened) {
        var token = account.former().token();
        if (token != null && opened.proof().showsCurrentToken()) {
            connections.giveUpToken(account.id(), token);
        }
        var key = account.former().key();
        if (key != null && opened.channel().showsCurrentKey()) {
            connections.giveUpKey(account.id(), key);
        }
    }
}
