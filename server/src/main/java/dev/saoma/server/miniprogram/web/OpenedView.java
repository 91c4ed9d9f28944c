package dev.saoma.server.miniprogram.web;

import dev.saoma.server.miniprogram.Opening;
import dev.saoma.server.miniprogram.PhoneWanted;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who asks to be let in, as the mini program shows it.
///
/// @param purpose `login`, or `bind` where a WeChat is to be bound to the account that the browser is logged in to
/// @param host where the website's pages are; empty if it has none
/// @param place where the browser is; empty if nobody knows
/// @param phone `needed`, `known` or `none`
record OpenedView(
        String token,
        String purpose,
        String application,
        String host,
        String browser,
        String place,
        Instant requestedAt,
        long secondsLeft,
        String phone,
        @Nullable String maskedPhone) {

    static OpenedView of(Opening.Opened opened, Instant now, Locale locale) {
        var scan = opened.scan();
        var origin = scan.origin();
        var visitor = origin.visitor();
        return new OpenedView(
                opened.token().reveal(),
                origin.binds() ? "bind" : "login",
                origin.website(),
                origin.host(),
                visitor.device().words(locale),
                visitor.place().words(locale),
                scan.createdAt(),
                Math.max(0, Duration.between(now, scan.expiresAt()).toSeconds()),
                word(opened.phone()),
                opened.phone() instanceof PhoneWanted.Known(var phone) ? MaskedPhone.of(phone) : null);
    }

    private static String word(PhoneWanted phone) {
        return switch (phone) {
            case PhoneWanted.Needed _ -> "needed";
            case PhoneWanted.Known _ -> "known";
            case PhoneWanted.None _ -> "none";
        };
    }
}
