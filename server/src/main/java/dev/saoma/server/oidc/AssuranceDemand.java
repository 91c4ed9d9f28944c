package dev.saoma.server.oidc;

import java.util.List;
import java.util.Optional;

/// Which assurance a website asks for: by `acr_values`, or by the claim `acr` (OpenID Connect Core 1.0 §5.5.1.1).
///
/// @param accepted those that it names and that we know, its favourite first
/// @param essential whether an answer with another one is none
public record AssuranceDemand(List<Assurance> accepted, boolean essential) {

    /// Asks for nothing.
    public static final AssuranceDemand NONE = new AssuranceDemand(List.of(), false);

    public AssuranceDemand {
        accepted = List.copyOf(accepted);
    }

    /// Whether no login of ours can ever be good enough.
    public boolean isImpossible() {
        return essential && accepted.isEmpty();
    }

    /// Whether a login is good enough.
    public boolean isMetBy(Assurance login) {
        return !essential || accepted.stream().anyMatch(login::meets);
    }

    /// What a login is called in the answer: as the website asked for it, where it is at least that.
    public Assurance answerFor(Assurance login) {
        return accepted.stream().filter(login::meets).findFirst().orElse(login);
    }

    /// What the login page should ask of the person, whatever else holds.
    public Optional<Assurance> favourite() {
        return accepted.stream().findFirst();
    }
}
