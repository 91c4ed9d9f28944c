package dev.saoma.server.console.web;

import dev.saoma.server.console.Caller;
import dev.saoma.server.console.developer.SignedIn;
import dev.saoma.server.kernel.Actor;

/// Who came through the security chain. What they may do here, [Gate] finds out.
sealed interface Visitor {

    Actor actor();

    /// A program: its token says in which pool.
    record Program(Caller caller) implements Visitor {
        @Override
        public Actor actor() {
            return caller.actor();
        }
    }

    /// A person: the address says in which pool.
    record Person(SignedIn signedIn) implements Visitor {
        @Override
        public Actor actor() {
            return new Actor.Developer(signedIn.developer().id());
        }
    }
}
