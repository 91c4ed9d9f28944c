package dev.saoma.server.user;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;

/// Something is known of a user that was not known before, by WeChat's word. Published inside the transaction, when
/// it is written. What people and operators change is told of by [UserManaged] and [IdentityAttached].
public record UserChanged(PoolId pool, UserId user, What what) {

    /// What is known now.
    public enum What {
        PHONE_CONFIRMED,
        IDENTITY_ATTACHED
    }
}
