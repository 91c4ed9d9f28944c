package dev.saoma.server.console.developer;

import dev.saoma.server.console.ApiClientCurbed;
import dev.saoma.server.kernel.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Nobody comes in by what a program may not give any more.
@Component
class WithdrawInvitations {

    private final Invitations invitations;

    WithdrawInvitations(Invitations invitations) {
        this.invitations = invitations;
    }

    @EventListener
    void on(ApiClientCurbed curbed) {
        invitations.withdrawOf(curbed.pool(), new Actor.Program(curbed.client()));
    }
}
