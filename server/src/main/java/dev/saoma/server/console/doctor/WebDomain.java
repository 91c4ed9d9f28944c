package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.WebAuthorization;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pools;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Which domain has to be registered for logins inside WeChat. Whether it is, only a visitor sees: WeChat has no call
/// for it.
@Component
final class WebDomain implements Examination {

    private final Pools pools;
    private final Addresses addresses;

    WebDomain(Pools pools, Addresses addresses) {
        this.pools = pools;
        this.addresses = addresses;
    }

    @Override
    public Step step() {
        return Step.WEB_DOMAIN;
    }

    @Override
    public boolean needsToken() {
        return false;
    }

    @Override
    public Finding examine(OfficialAccount account) {
        if (account.manners().web() == WebAuthorization.OFF) {
            return Diagnosis.WEB_AUTHORIZATION_OFF.at(step());
        }
        var host = pools.find(account.pool())
                .map(addresses::of)
                .orElse(addresses.publicUrl())
                .getHost();
        return Diagnosis.WEB_DOMAIN_UNKNOWN.at(step(), Map.of("host", host));
    }
}
