package dev.saoma.server.login;

import dev.saoma.server.oidc.Surroundings;
import dev.saoma.server.scan.Visitor;

/// What a session keeps of the browser that it is for.
public final class SurroundingsOf {

    private SurroundingsOf() {}

    public static Surroundings visitor(Visitor visitor) {
        return new Surroundings(
                visitor.device().browser(),
                visitor.device().system(),
                visitor.place().country(),
                visitor.place().city(),
                visitor.address());
    }
}
