package dev.saoma.simulator.authorize;

import java.util.Arrays;
import java.util.Optional;

/// How much of a person an account asks for (应用授权作用域).
public enum Scope {
    /// The openid, without a question.
    BASE("snsapi_base"),
    /// The union id and the profile too, once the person agrees.
    USERINFO("snsapi_userinfo");

    private final String wire;

    Scope(String wire) {
        this.wire = wire;
    }

    public static Optional<Scope> of(String wire) {
        return Arrays.stream(values()).filter(scope -> scope.wire.equals(wire)).findFirst();
    }

    /// WeChat's name of it.
    public String wire() {
        return wire;
    }
}
