package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.ConsoleLogin;
import dev.saoma.server.pool.Addresses;
import org.jspecify.annotations.Nullable;

/// Where a login ends that we asked for ourselves: a page of the console, for that application alone.
record TrialAddresses(Addresses addresses) {

    String of(Application application) {
        return addresses.publicUrl() + "/console/"
                + ConsoleLogin.of(application.id())
                        .map(login -> "wechat/" + login.word())
                        .orElseGet(() -> "trials/" + application.pool() + "/" + application.id());
    }

    boolean is(Application application, @Nullable String redirectUri) {
        return of(application).equals(redirectUri);
    }
}
