package dev.saoma.server.setup;

import dev.saoma.server.connection.ConnectionForm;
import dev.saoma.server.setup.SetupSettings.ConnectionSetup;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a connection in the file leads to.
enum ConnectionType {
    OFFICIAL_ACCOUNT,
    MINI_PROGRAM;

    static Optional<ConnectionType> parse(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findAny();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The part of an entry that this type has; what belongs to the other one is noted.
    ConnectionForm formOf(ConnectionSetup written, String where, Mistakes mistakes) {
        return switch (this) {
            case OFFICIAL_ACCOUNT -> {
                noteForeign(programs(written), where, mistakes, SetupFlaw.OF_MINI_PROGRAMS);
                yield written.officialAccount();
            }
            case MINI_PROGRAM -> {
                noteForeign(accounts(written), where, mistakes, SetupFlaw.OF_OFFICIAL_ACCOUNTS);
                yield written.miniProgram(LogoFile.read(written.logo(), where + ".logo", mistakes));
            }
        };
    }

    private static void noteForeign(
            Map<String, Optional<?>> settings, String where, Mistakes mistakes, SetupFlaw flaw) {
        settings.forEach((name, value) -> value.ifPresent(_ -> mistakes.note(where + "." + name, flaw)));
    }

    private static Map<String, Optional<?>> programs(ConnectionSetup written) {
        return Map.of(
                "callback-url", given(written.callbackUrl()),
                "logo", given(written.logo()),
                "private-deployment", given(written.privateDeployment()),
                "page", given(written.page()),
                "check-path", given(written.checkPath()),
                "env-version", given(written.envVersion()),
                "ask-phone", given(written.askPhone()),
                "ask-phone-again-after", given(written.askPhoneAgainAfter()));
    }

    private static Map<String, Optional<?>> accounts(ConnectionSetup written) {
        return Map.of(
                "original-id", given(written.originalId()),
                "token", given(written.token()),
                "encoding-aes-key", given(written.encodingAesKey()),
                "message-mode", given(written.messageMode()),
                "require-mode", given(written.requireMode()),
                "on-leave", given(written.onLeave()),
                "web-authorization", given(written.webAuthorization()),
                "forwarding", given(written.forwarding()),
                "replies", given(written.replies()),
                "routes", Optional.of(written.routes()).filter(routes -> !routes.equals(List.of())));
    }

    private static Optional<?> given(@Nullable Object value) {
        return Optional.ofNullable(value);
    }
}
