package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.ConsoleLogin;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Addresses;
import org.jspecify.annotations.Nullable;

/// Where a login ends that we asked for ourselves: a page of the console, for that application alone.
record TrialAddresses(Addresses addresses) {

    String of(Application application) {
        return addresses.publicUrl() + "/console/"
                + ConsoleLogin.of(application.id())
                        .map(login -> "wechat/" + login.word())
                        .orElseGet(() -> trial(application.pool(), application.id()));
    }

    private static String trial(PoolId pool, ClientId application) {
        return "trials/" + pool + "/" + application;
    }

    /// Whether a developer tries the login there.
    boolean isTrial(PoolId pool, ClientId application, @Nullable String redirectUri) {
        return (addresses.publicUrl() + "/console/" + trial(pool, application)).equals(redirectUri);
    }

    boolean is(Application application, @Nullable String redirectUri) {
        return of(application).equals(redirectUri);
    }
}
