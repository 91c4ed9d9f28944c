package dev.saoma.server.pool;

import dev.saoma.server.kernel.PoolId;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the outside world reaches this installation. Written in the configuration and never taken from a request's
/// headers, which anybody can set.
///
/// @param publicUrl scheme, host and port, without a path or trailing slash: `https://login.example.org`
/// @param baseDomain where each pool has a host name of its own below it (`{slug}.{base-domain}`); absent, pools are at
///     `{public-url}/p/{slug}`
@ConfigurationProperties("saoma")
public record Addresses(
        @DefaultValue("http://localhost:7400") URI publicUrl,
        @Nullable String baseDomain) {

    /// The path prefix of a pool that has no host name of its own.
    public static final String POOL_PREFIX = "/p/";

    public Addresses {
        var path = publicUrl.getPath();
        if (publicUrl.getHost() == null || (path != null && !path.isEmpty())) {
            throw new IllegalArgumentException("saoma.public-url must be scheme, host and port only, such as"
                    + " https://login.example.org, and not '" + publicUrl + "'");
        }
    }

    /// The address that everything of the pool is below; no trailing slash.
    public URI of(Pool pool) {
        return URI.create(at(pool.slug()));
    }

    private String at(String slug) {
        var domain = baseDomain;
        if (domain == null) {
            return publicUrl + POOL_PREFIX + slug;
        }
        var port = publicUrl.getPort() < 0 ? "" : ":" + publicUrl.getPort();
        return publicUrl.getScheme() + "://" + slug + "." + domain + port;
    }

    /// The issuer identifier of the pool (OpenID Connect Discovery 1.0 §3).
    public String issuer(Pool pool) {
        return of(pool) + "/oidc";
    }

    /// Where issuers are, in words.
    ///
    /// @param pool stands for what a pool has as its slug
    public String issuers(String pool) {
        return at("{" + pool + "}") + "/oidc";
    }

    /// The server URL that the operator enters at WeChat for a connection.
    public String events(String identifier, PoolId pool) {
        return publicUrl + "/connections/social/" + identifier + "/" + pool + "/events";
    }

    /// Whether browsers reach us by https, so that cookies must be `Secure`.
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }
}
