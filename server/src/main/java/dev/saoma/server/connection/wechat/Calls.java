package dev.saoma.server.connection.wechat;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What holds for every call to WeChat.
final class Calls {

    private Calls() {}

    static void outsideOfTransactions() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A call to WeChat inside a transaction would hold up the database");
        }
    }
}
