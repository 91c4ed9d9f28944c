package dev.saoma.server.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a website asked to be told beyond its scopes, by the parameter `claims` (OpenID Connect Core 1.0 §5.5), and
/// what it is told of the login's assurance. Kept with the grant, as it is answered later.
///
/// @param userInfo claims about the user for userinfo
/// @param idToken claims about the user for the ID token
/// @param assurance the `acr`
public record AskedClaims(Set<String> userInfo, Set<String> idToken, Assurance assurance) {

    /// Nothing was asked.
    public static final AskedClaims NONE = new AskedClaims(Set.of(), Set.of(), Assurance.SCAN);

    private static final String USER_INFO = "userinfo:";
    private static final String ID_TOKEN = "id_token:";
    private static final String ACR = "acr:";

    /// Nothing was asked of a login that is so sure.
    public static AskedClaims of(Assurance assurance) {
        return new AskedClaims(Set.of(), Set.of(), assurance);
    }

    public AskedClaims {
        userInfo = Set.copyOf(userInfo);
        idToken = Set.copyOf(idToken);
    }

    /// The same in words, to be kept.
    public List<String> words() {
        return Stream.of(
                        Stream.of(ACR + assurance.acr()),
                        userInfo.stream().sorted().map(USER_INFO::concat),
                        idToken.stream().sorted().map(ID_TOKEN::concat))
                .flatMap(words -> words)
                .toList();
    }

    /// What was kept.
    public static AskedClaims of(Collection<String> words) {
        return new AskedClaims(
                named(words, USER_INFO),
                named(words, ID_TOKEN),
                named(words, ACR).stream().findFirst().flatMap(Assurance::parse).orElse(Assurance.SCAN));
    }

    private static Set<String> named(Collection<String> words, String kind) {
        return words.stream()
                .filter(word -> word.startsWith(kind))
                .map(word -> word.substring(kind.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
