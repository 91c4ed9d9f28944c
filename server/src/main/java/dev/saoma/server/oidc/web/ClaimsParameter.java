package dev.saoma.server.oidc.web;

import dev.saoma.server.oidc.AskedClaims;
import dev.saoma.server.oidc.Assurance;
import dev.saoma.server.oidc.AssuranceDemand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a website asks to be told, one by one (OpenID Connect Core 1.0 §5.5), and of which assurance the login is to
/// be.
/// Claims that we do not have are left out, as §5.5.1 wants it; a `value` says which one the website would like, and
/// changes nothing for those that are what they are.
///
/// @param userInfo claims about the user for userinfo
/// @param idToken claims about the user for the ID token
/// @param subject the `sub` that an answer has to be about
record ClaimsParameter(Set<String> userInfo, Set<String> idToken, AssuranceDemand assurance, Optional<String> subject) {

    private static final int LONGEST = 2000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static ClaimsParameter of(AuthorizeParameters request) {
        var asked = request.get("claims").map(ClaimsParameter::read);
        var userInfo = asked.map(claims -> member(claims, "userinfo"));
        var idToken = asked.map(claims -> member(claims, "id_token"));
        return new ClaimsParameter(
                known(userInfo),
                known(idToken),
                assurance(
                        idToken.flatMap(claims -> claim(claims, "acr")),
                        request.get("acr_values").orElse("")),
                idToken.flatMap(claims -> claim(claims, "sub"))
                        .flatMap(sub -> values(sub).stream().findFirst()));
    }

    /// What is kept of it with the grant.
    AskedClaims answer(Assurance login) {
        return new AskedClaims(userInfo, idToken, assurance.answerFor(login));
    }

    private static JsonNode read(String text) {
        if (text.length() > LONGEST) {
            throw AuthorizeError.invalid("The claims are longer than " + LONGEST + " characters");
        }
        try {
            return object(JSON.readTree(text));
        } catch (JacksonException e) {
            throw AuthorizeError.invalid("The claims are not JSON");
        }
    }

    private static JsonNode member(JsonNode claims, String name) {
        var member = claims.path(name);
        if (member.isMissingNode() || member.isNull()) {
            return JSON.createObjectNode();
        }
        object(member).forEach(ClaimsParameter::requireClaim);
        return member;
    }

    /// Null, or an object with the members that §5.5.1 names, or others that mean nothing.
    private static void requireClaim(JsonNode claim) {
        if (claim.isNull()) {
            return;
        }
        var essential = object(claim).path("essential");
        var values = claim.path("values");
        if ((!essential.isMissingNode() && !essential.isBoolean()) || (!values.isMissingNode() && !values.isArray())) {
            throw AuthorizeError.invalid("The claims are not as OpenID Connect writes them");
        }
    }

    private static JsonNode object(JsonNode node) {
        if (!node.isObject()) {
            throw AuthorizeError.invalid("The claims are not as OpenID Connect writes them");
        }
        return node;
    }

    private static Set<String> known(Optional<JsonNode> claims) {
        return claims.stream()
                .flatMap(JsonNode::propertyStream)
                .map(Map.Entry::getKey)
                .filter(UserClaims.KNOWN::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<JsonNode> claim(JsonNode claims, String name) {
        return Optional.of(claims.path(name)).filter(JsonNode::isObject);
    }

    /// What is essential counts alone; of what is not, the parameter of its own is heard first.
    private static AssuranceDemand assurance(Optional<JsonNode> acr, String acrValues) {
        var claimed = acr.map(ClaimsParameter::values).orElse(List.of());
        var essential =
                acr.filter(claim -> claim.path("essential").asBoolean(false)).isPresent();
        if (essential && !claimed.isEmpty()) {
            return new AssuranceDemand(levels(claimed.stream()), true);
        }
        var wished = Stream.concat(Stream.of(acrValues.split(" ")), claimed.stream());
        return new AssuranceDemand(levels(wished), false);
    }

    private static List<Assurance> levels(Stream<String> names) {
        return names.map(Assurance::parse).flatMap(Optional::stream).distinct().toList();
    }

    private static List<String> values(JsonNode claim) {
        var values = new ArrayList<String>();
        Stream.concat(Stream.of(claim.path("value")), claim.path("values").valueStream())
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .forEach(values::add);
        return values;
    }
}
