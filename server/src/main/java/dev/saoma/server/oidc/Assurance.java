package dev.saoma.server.oidc;

import dev.saoma.server.application.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How sure a login is that the person at the browser is the one who scanned: the `acr` of OpenID Connect Core 1.0
/// §2, from the least to the most.
public enum Assurance {
    /// By a scan, and nothing else.
    SCAN(Policy.INSTANT, "mca"),
    /// By WeChat's word on whose phone the browser is on (web authorization). As good as a scan, and nobody can have
    /// put a code of theirs before the person.
    WEB(Policy.INSTANT, "web"),
    /// The person also looked at who asks and allowed it.
    CONFIRM(Policy.CONFIRM, "mca user"),
    /// The person also sent back the number that only the browser showed.
    NUMBER(Policy.NUMBER, "mca user number");

    private static final List<String> WEB_AND_ALLOWED = List.of("web", "user");

    private final Policy policy;
    private final String methods;

    Assurance(Policy policy, String methods) {
        this.policy = policy;
        this.methods = methods;
    }

    /// What follows from what a person was asked.
    public static Assurance of(Policy policy) {
        return switch (policy) {
            case INSTANT -> SCAN;
            case CONFIRM -> CONFIRM;
            case NUMBER -> NUMBER;
        };
    }

    /// The `amr` of a login by web authorization, which the person was or was not asked to allow.
    public static List<String> methodsOnPhone(Policy policy) {
        return policy == Policy.INSTANT ? WEB.methods() : WEB_AND_ALLOWED;
    }

    /// What the methods of a login, the `amr`, amount to.
    public static Assurance of(List<String> methods) {
        return Arrays.stream(values())
                .filter(one ->
                        methods.containsAll(one.methods()) || (one == CONFIRM && methods.containsAll(WEB_AND_ALLOWED)))
                .reduce(SCAN, (_, higher) -> higher);
    }

    /// The one of that name, if it is one of ours.
    public static Optional<Assurance> parse(String acr) {
        return Arrays.stream(values()).filter(one -> one.acr().equals(acr)).findFirst();
    }

    /// Its name in an ID token.
    public String acr() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The `amr` of such a login: `mca` and `user` are RFC 8176's, `web` and `number` are our own.
    public List<String> methods() {
        return List.of(methods.split(" "));
    }

    /// What a person has to be asked for it.
    public Policy policy() {
        return policy;
    }

    /// Whether this is as much as that one, or more.
    public boolean meets(Assurance other) {
        return compareTo(other) >= 0;
    }
}
