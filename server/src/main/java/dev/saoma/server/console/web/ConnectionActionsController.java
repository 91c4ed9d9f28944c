package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.Counts;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.PlatformToken;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.SharePlatformToken;
import dev.saoma.server.console.doctor.Doctor;
import dev.saoma.server.console.doctor.LastReport;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What can be asked of an official account beside its settings: how it is, what it uses, and its token.
@RestController
@RequestMapping(AdminApi.POOL + "/connections/{identifier}")
class ConnectionActionsController {

    private final Connections connections;
    private final Doctor doctor;
    private final Counts counts;
    private final SharePlatformToken share;
    private final InstantSource clock;

    ConnectionActionsController(
            Connections connections, Doctor doctor, Counts counts, SharePlatformToken share, InstantSource clock) {
        this.connections = connections;
        this.doctor = doctor;
        this.counts = counts;
        this.share = share;
        this.clock = clock;
    }

    /// WeChat's token of an account (`wechat-protocol` §B1).
    record TokenView(String appId, String token, long secondsLeft) {}

    /// Has the set-up of an official account or a mini program examined: settings, network, and WeChat itself.
    @PostMapping("/doctor")
    @Needs(value = ApiScope.DOCTOR_RUN, costly = true)
    @Answers(operation = "examineConnection")
    ResponseEntity<ReportView> doctor(Caller caller, @PathVariable String identifier, Locale locale) {
        return at(
                caller,
                identifier,
                locale,
                connection -> ResponseEntity.ok(ReportView.of(doctor.examine(connection, caller.actor()), connection)));
    }

    /// What the doctor found when it was last there.
    ///
    /// @param report nothing where it never was
    /// @param outdated whether the connection was changed by the API since
    record LastReportView(@Nullable ReportView report, boolean outdated) {

        static LastReportView of(LastReport last, Connection connection) {
            return new LastReportView(ReportView.of(last.report(), connection), last.outdated());
        }
    }

    /// Shows what the doctor found at a connection when it was last there.
    @GetMapping("/doctor")
    @Needs(ApiScope.CONNECTIONS_READ)
    @Answers(operation = "getLastReport")
    ResponseEntity<LastReportView> lastReport(Caller caller, @PathVariable String identifier, Locale locale) {
        return at(
                caller,
                identifier,
                locale,
                connection -> ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .body(doctor.last(connection)
                                .map(last -> LastReportView.of(last, connection))
                                .orElse(new LastReportView(null, false))));
    }

    /// Shows what the connection's AppID used of WeChat's quotas today.
    @GetMapping("/quotas")
    @Needs(ApiScope.CONNECTIONS_READ)
    @Answers(operation = "getConnectionQuotas")
    ResponseEntity<QuotasView> quotas(Caller caller, @PathVariable String identifier, Locale locale) {
        return at(caller, identifier, locale, connection -> {
            var today = counts.today();
            return ResponseEntity.ok(
                    QuotasView.of(connection.appId().value(), today, counts.on(today, connection.appId())));
        });
    }

    /// Gets WeChat's `access_token` of an official account, which is shared with all who ask here. Do not keep
    /// it longer than it is good for.
    @PostMapping("/platform-token")
    @Needs(value = ApiScope.PLATFORM_TOKEN_READ, costly = true)
    @Answers(
            problems = {Problem.PLATFORM_TOKEN_REFUSED, Problem.WECHAT_UNREACHABLE},
            operation = "sharePlatformToken")
    ResponseEntity<TokenView> platformToken(Caller caller, @PathVariable String identifier, Locale locale) {
        return atAccount(caller, identifier, locale, account -> switch (share.share(account, caller)) {
            case Reply.Ok<PlatformToken>(var token) ->
                ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .body(new TokenView(
                                account.appId().value(),
                                token.value().reveal(),
                                Duration.between(clock.instant(), token.expiresAt())
                                        .toSeconds()));
            case Reply.Failed<PlatformToken> _ -> Problems.answer(Problem.PLATFORM_TOKEN_REFUSED, locale);
            case Reply.Unreachable<PlatformToken> _ -> Problems.answer(Problem.WECHAT_UNREACHABLE, locale);
        });
    }

    /// Only an official account's: the token of the installation's mini program is no pool's own.
    private <T> ResponseEntity<T> atAccount(
            Caller caller, String identifier, Locale locale, Function<OfficialAccount, ResponseEntity<T>> answer) {
        return at(
                caller,
                identifier,
                locale,
                connection -> connection instanceof OfficialAccount account
                        ? answer.apply(account)
                        : Problems.answer(Problem.NOT_FOUND, locale));
    }

    private <T> ResponseEntity<T> at(
            Caller caller, String identifier, Locale locale, Function<Connection, ResponseEntity<T>> answer) {
        return connections
                .find(caller.pool(), identifier)
                .map(answer)
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }
}
