package dev.saoma.server.console.developer;

import dev.saoma.server.testing.SettableClock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/// Lets so much time pass that nobody waits for former guesses.
public final class ForgottenGuesses {

    private ForgottenGuesses() {}

    public static void in(ApplicationContext server) {
        server.getBean(SettableClock.class).move(Duration.ofHours(2));
        server.getBean(GuessLimit.class).sweep();
    }
}
