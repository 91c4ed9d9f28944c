package dev.saoma.server.console.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.Form;
import dev.saoma.server.pool.Addresses;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A connection as the admin API shows it: without its secrets.
///
/// @param type `official-account` or `mini-program`
/// @param messageMode of an official account
/// @param serverUrl what the operator of an official account enters at WeChat
/// @param miniProgram what only mini programs have
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConnectionView(
        String id,
        @Form(words = {"official-account", "mini-program"}) String type,
        String identifier,
        String displayName,
        String appId,
        boolean loginOnly,
        @JsonInclude @Nullable String originalId,
        @Form(of = MessageMode.class) @Nullable String messageMode,
        @Nullable String serverUrl,
        @Nullable MiniProgramView miniProgram) {

    /// @param askPhoneAgainAfter in seconds; once per person where absent
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MiniProgramView(
            boolean privateDeployment,
            @Nullable String callbackUrl,
            String page,
            boolean checkPath,
            @Form(of = MiniProgram.Version.class) String envVersion,
            boolean askPhone,
            @Nullable Long askPhoneAgainAfter,
            boolean logo) {}

    static ConnectionView of(Connection connection, Addresses addresses) {
        return switch (connection) {
            case OfficialAccount account ->
                view(
                        "official-account",
                        account,
                        account.originalId(),
                        word(account.mode()),
                        addresses.events(account.identifier(), account.pool()),
                        null);
            case MiniProgram program -> view("mini-program", program, null, null, null, view(program));
        };
    }

    private static ConnectionView view(
            String type,
            Connection connection,
            @Nullable String originalId,
            @Nullable String messageMode,
            @Nullable String serverUrl,
            @Nullable MiniProgramView miniProgram) {
        return new ConnectionView(
                connection.id().value(),
                type,
                connection.identifier(),
                connection.displayName(),
                connection.appId().value(),
                connection.manners().loginOnly(),
                originalId,
                messageMode,
                serverUrl,
                miniProgram);
    }

    private static MiniProgramView view(MiniProgram program) {
        var again = program.phone().again();
        return new MiniProgramView(
                program.ownership() == MiniProgram.Ownership.PRIVATE,
                program.callbackUrl(),
                program.page().path(),
                program.page().checked(),
                word(program.page().version()),
                program.phone().asked(),
                again == null ? null : again.toSeconds(),
                program.logo() != null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
