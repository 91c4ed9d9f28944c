package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.kernel.web.UnreadForwarding;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.scan.Device;
import dev.saoma.server.scan.Origin;
import dev.saoma.server.scan.Places;
import dev.saoma.server.scan.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Notes down who asks for a code, so that whoever scans it can be told.
@Component
final class Origins {

    private final Places places;
    private final UnreadForwarding forwarding;
    private final Addresses addresses;

    Origins(Places places, UnreadForwarding forwarding, Addresses addresses) {
        this.places = places;
        this.forwarding = forwarding;
        this.addresses = addresses;
    }

    /// @param language the one that the page speaks, as its script says
    Origin of(LoginPage page, @Nullable String language, HttpServletRequest request) {
        forwarding.tellOf(request);
        var application = page.application();
        var spoken = Language.choose(language, page.request().locales(), request);
        var origin = Origin.ofLogin(
                application.name(),
                host(Homes.of(application)),
                application.policy().atLeast(page.request().atLeast()),
                visitor(spoken, request));
        return page.request().isTrial() ? origin.asTrial() : origin;
    }

    /// What whoever scans a device's code is told. They are asked in any case: a code that anybody can show and that
    /// logs in at once would be an invitation (RFC 8628 §5.4).
    Origin ofDevice(Application application, HttpServletRequest request) {
        return Origin.ofLogin(
                application.name(),
                host(Homes.of(application)),
                new LoginPolicy(Policy.CONFIRM, false),
                visitor(Language.choose(null, "", request), request));
    }

    /// What whoever scans is told to have their WeChat bound to an account. No website asks for it, so the pool does.
    Origin ofAccount(UserId account, Language spoken, HttpServletRequest request) {
        forwarding.tellOf(request);
        var pool = CurrentPool.get();
        return Origin.ofBinding(account, pool.name(), addresses.of(pool).getHost(), visitor(spoken, request));
    }

    private Visitor visitor(Language spoken, HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return new Visitor(
                spoken.tag(),
                Device.of(request.getHeader(HttpHeaders.USER_AGENT)),
                address,
                places.of(address, spoken.locale()));
    }

    private static String host(Optional<String> home) {
        return home.map(address -> URI.create(address).getHost()).orElse("");
    }
}
