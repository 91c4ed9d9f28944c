package dev.saoma.server.user;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Remembers until the end of a transaction that an identity was read and is recorded as a follower's, so that it
/// need not be read again for that. A push is about one person, so one is enough; it holds for pushes that share the
/// transaction too, because they came at the same moment.
final class SeenToFollow {

    private static final Object KEY = new Object();

    private SeenToFollow() {}

    static void note(IdentityId identity) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        TransactionSynchronizationManager.bindResource(KEY, identity);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
            }
        });
    }

    static boolean is(IdentityId identity) {
        return identity.equals(TransactionSynchronizationManager.getResource(KEY));
    }
}
