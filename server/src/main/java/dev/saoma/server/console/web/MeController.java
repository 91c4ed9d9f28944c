package dev.saoma.server.console.web;

import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Page;
import dev.saoma.server.console.PublicIps;
import dev.saoma.server.console.developer.FindDeveloper;
import dev.saoma.server.console.developer.FindDeveloper.Membership;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.console.developer.SignedIn;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.PoolStandings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who the developer is who asks, where that one has a part, and where everything is.
@RestController
class MeController {

    private final FindDeveloper developers;
    private final PoolStandings pools;
    private final DeveloperSessionsOfRequests sessions;
    private final Addresses addresses;
    private final PublicIps ips;
    private final WeChatSettings weChat;

    MeController(
            FindDeveloper developers,
            PoolStandings pools,
            DeveloperSessionsOfRequests sessions,
            Addresses addresses,
            PublicIps ips,
            WeChatSettings weChat) {
        this.developers = developers;
        this.pools = pools;
        this.sessions = sessions;
        this.addresses = addresses;
        this.ips = ips;
        this.weChat = weChat;
    }

    /// @param csrfToken what calls that change something carry as `X-CSRF-Token`
    record MeView(
            String id,
            String email,
            boolean ownsAll,
            Instant sessionEndsAt,
            @Nullable String csrfToken) {}

    /// @param scopes what the developer may do there
    /// @param deleteAt when the pool is erased; null unless it is to be
    record PoolView(
            String id,
            String slug,
            String name,
            @Form(of = Role.class) String role,
            List<String> scopes,
            String issuer,
            @Nullable Instant deleteAt) {}

    /// @param publicIps from where WeChat is called
    /// @param miniProgram the AppID of the installation's own mini program, if it has one
    record SystemView(
            String publicUrl,
            String weChatApi,
            List<String> publicIps,
            @Nullable String miniProgram) {}

    /// Tells a developer who they are, and what calls that change something have to carry.
    @GetMapping("/api/v1/me")
    @ForDevelopers
    @Answers(operation = "getMe")
    ResponseEntity<MeView> me(SignedIn signedIn, HttpServletRequest request) {
        var developer = signedIn.developer();
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new MeView(
                        developer.id().value(),
                        developer.email().value(),
                        developer.ownsAll(),
                        signedIn.session().endsAt(),
                        sessions.csrfToken(request).orElse(null)));
    }

    /// Lists the pools in which the developer has a part.
    @GetMapping("/api/v1/pools")
    @ForDevelopers
    Page<PoolView> pools(SignedIn signedIn) {
        var leaving = pools.leaving();
        return new Page<>(
                developers.memberships(signedIn.developer()).stream()
                        .map(membership -> view(membership, leaving))
                        .toList(),
                null);
    }

    /// Tells where everything of this installation is.
    @GetMapping("/api/v1/system")
    @ForDevelopers
    @Answers(operation = "getSystem")
    SystemView system() {
        var shared = weChat.miniProgram();
        return new SystemView(
                addresses.publicUrl().toString(),
                weChat.apiBaseUrl().toString(),
                ips.publicIps(),
                shared == null ? null : shared.id().value());
    }

    private PoolView view(Membership membership, Map<PoolId, Instant> leaving) {
        var pool = membership.pool();
        return new PoolView(
                pool.id().value(),
                pool.slug(),
                pool.name(),
                Fields.name(membership.role()),
                ApiScope.names(membership.role().scopes()).stream().sorted().toList(),
                addresses.issuer(pool),
                leaving.get(pool.id()));
    }
}
