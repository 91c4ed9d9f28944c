package dev.saoma.server.connection;

import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.WebhookSecret;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.ConstructorBinding;

/// How a connection is to behave, as somebody filled it in. What is missing is as [Manners#DEFAULT] says.
public record MannersSettings(
        @Nullable String requireMode,
        @Nullable String loginOnly,
        AssociationSettings association,
        @Nullable String onLeave,
        @Nullable ForwardingSettings forwarding,
        @Nullable String webAuthorization) {

    /// Nothing is filled in.
    public static final MannersSettings NONE =
            new MannersSettings(null, null, AssociationSettings.NONE, null, null, null);

    /// What the customer's server may hand on.
    ///
    /// @param withoutSecret whether the stored secret is to be taken away, where none is written
    public record ForwardingSettings(
            @Nullable String authingJson, @Nullable Secret secret, boolean withoutSecret) {

        @ConstructorBinding // in the file there is nothing stored that could be taken away
        public ForwardingSettings(@Nullable String authingJson, @Nullable Secret secret) {
            this(authingJson, secret, false);
        }
    }

    MannersSettings keepingSecretsOf(Manners stored) {
        var kept = stored.forwarding().secret();
        var typed = forwarding == null ? new ForwardingSettings(null, null) : forwarding;
        return new MannersSettings(
                requireMode,
                loginOnly,
                association,
                onLeave,
                new ForwardingSettings(
                        typed.authingJson(),
                        ConnectionSettings.written(typed.secret(), typed.withoutSecret() ? null : kept)),
                webAuthorization);
    }

    /// Of an official account: WeChat vouches for no field of those who follow it.
    /// @param verified the fields that WeChat vouches for at a connection of this sort
    Manners check(Set<MatchedField> verified, List<ConnectionFlaw> flaws) {
        return new Manners(
                yes(requireMode, false, ConnectionFlaw.REQUIRE_MODE, flaws),
                yes(loginOnly, false, ConnectionFlaw.LOGIN_ONLY, flaws),
                association.check(verified, flaws),
                one(OnLeave.values(), onLeave, OnLeave.KEEP, ConnectionFlaw.ON_LEAVE, flaws),
                forwarding == null ? Forwarding.NONE : forwarding(forwarding, flaws),
                one(
                        WebAuthorization.values(),
                        webAuthorization,
                        WebAuthorization.OFF,
                        ConnectionFlaw.WEB_AUTHORIZATION,
                        flaws));
    }

    private static Forwarding forwarding(ForwardingSettings typed, List<ConnectionFlaw> flaws) {
        var secret = Filled.in(typed.secret()).map(Secret::new);
        if (secret.isPresent()
                && secret.map(Secret::reveal).flatMap(WebhookSecret::parse).isEmpty()) {
            flaws.add(ConnectionFlaw.FORWARDING_SECRET);
        }
        return new Forwarding(yes(typed.authingJson(), false, ConnectionFlaw.AUTHING_JSON, flaws), secret.orElse(null));
    }

    static boolean yes(@Nullable String typed, boolean unsaid, ConnectionFlaw flaw, List<ConnectionFlaw> flaws) {
        var value = Filled.in(typed).map(text -> text.toLowerCase(Locale.ROOT)).orElse(Boolean.toString(unsaid));
        if (!value.equals("true") && !value.equals("false")) {
            flaws.add(flaw);
        }
        return value.equals("true");
    }

    static <E extends Enum<E>> E one(
            E[] all, @Nullable String typed, E unsaid, ConnectionFlaw flaw, List<ConnectionFlaw> flaws) {
        var value = Filled.in(typed);
        if (value.isEmpty()) {
            return unsaid;
        }
        Optional<E> known = Arrays.stream(all)
                .filter(each -> Filled.name(each).equals(value.get().toLowerCase(Locale.ROOT)))
                .findAny();
        if (known.isEmpty()) {
            flaws.add(flaw);
        }
        return known.orElse(unsaid);
    }
}
