package dev.saoma.server.console;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OneLine;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The settings of a client of the admin API as somebody wrote them: anything may be missing or wrong.
public record ApiClientSettings(
        @Nullable String clientId,
        @Nullable String name,
        @Nullable Secret clientSecret,
        List<String> scopes) {

    /// We keep a plain digest of it, which is safe only for a secret that nobody can guess.
    private static final int SHORTEST_SECRET = 32;

    public ApiClientSettings {
        scopes = List.copyOf(scopes);
    }

    /// What comes of looking at them.
    public sealed interface Checked {

        /// They make a client.
        record Valid(ApiClient client) implements Checked {}

        /// They do not; these are all the reasons.
        record Invalid(List<ApiClientFlaw> flaws) implements Checked {}
    }

    /// Looks at the settings by themselves: whether they also fit those that exist is a question to [ApiClients].
    public Checked check(PoolId pool) {
        var flaws = new ArrayList<ApiClientFlaw>();
        var id = need(
                Optional.ofNullable(clientId).map(String::strip).flatMap(ClientId::parse),
                ApiClientFlaw.CLIENT_ID,
                flaws);
        var called = need(nameOf(name), ApiClientFlaw.NAME, flaws);
        var secret = need(
                Optional.ofNullable(clientSecret)
                        .map(typed -> typed.reveal().strip())
                        .filter(text -> text.length() >= SHORTEST_SECRET),
                ApiClientFlaw.CLIENT_SECRET,
                flaws);
        var named = Set.copyOf(scopes);
        var known = scopesOf(named);
        if (known.size() < named.size()) {
            flaws.add(ApiClientFlaw.SCOPE);
        }
        return id.isPresent() && called.isPresent() && secret.isPresent() && flaws.isEmpty()
                ? new Checked.Valid(new ApiClient(id.get(), pool, called.get(), Digest.of(secret.get()), known))
                : new Checked.Invalid(List.copyOf(flaws));
    }

    /// Those of the names that a program may have.
    static Set<ApiScope> scopesOf(Set<String> names) {
        return ApiScope.ofPool().stream()
                .filter(scope -> names.contains(scope.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The name, if it is one.
    static Optional<String> nameOf(@Nullable String written) {
        return OneLine.name(written);
    }

    private static <T> Optional<T> need(Optional<T> value, ApiClientFlaw flaw, List<ApiClientFlaw> flaws) {
        if (value.isEmpty()) {
            flaws.add(flaw);
        }
        return value;
    }
}
