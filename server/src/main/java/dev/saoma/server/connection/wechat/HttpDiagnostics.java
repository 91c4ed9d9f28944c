package dev.saoma.server.connection.wechat;

import dev.saoma.server.connection.CallQuota;
import dev.saoma.server.connection.CallbackCheck;
import dev.saoma.server.connection.CallbackCheck.Ping;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Counted;
import dev.saoma.server.connection.Diagnostics;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.connection.WeChatSettings.TokenCall;
import dev.saoma.server.kernel.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/// The calls that examine a set-up, as the documents describe them (`wechat-protocol` §B6).
@Service
final class HttpDiagnostics implements Diagnostics {

    private static final String ADDRESS = "[0-9a-fA-F.:/]{1,64}";
    private static final String LOSS = "[0-9.]{1,10}%";

    private final AuthorizedCalls calls;
    private final TokenKeeper tokens;
    private final TokenCalls tokenCalls;
    private final WeChatSettings settings;
    private final InstantSource clock;

    HttpDiagnostics(
            AuthorizedCalls calls,
            TokenKeeper tokens,
            TokenCalls tokenCalls,
            WeChatSettings settings,
            InstantSource clock) {
        this.calls = calls;
        this.tokens = tokens;
        this.tokenCalls = tokenCalls;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Reply<Duration> credentials(Connection account) {
        var deadline = Deadline.in(settings.budget());
        if (settings.tokenCall() == TokenCall.STABLE) {
            var reply = tokenCalls.ask(account, false, deadline);
            tokens.heard(account, reply);
            return reply.map(TokenCalls.Given::life);
        }
        return tokens.token(account, deadline).map(token -> Duration.between(clock.instant(), token.expiresAt()));
    }

    @Override
    public Reply<CallbackCheck> callbackCheck(Connection account) {
        return post(account, "callback/check", Map.of("action", "all", "check_operator", "DEFAULT"), answer -> {
            var dns = answer.objects("dns");
            var pings = answer.objects("ping");
            return dns.isPresent() || pings.isPresent()
                    ? Optional.of(new CallbackCheck(
                            dns.orElse(List.of()).stream()
                                    .flatMap(entry -> address(entry).stream())
                                    .toList(),
                            pings.orElse(List.of()).stream()
                                    .flatMap(entry -> ping(entry).stream())
                                    .toList()))
                    : Optional.empty();
        });
    }

    @Override
    public Reply<List<String>> callbackIps(Connection account) {
        return ips(account, "getcallbackip");
    }

    @Override
    public Reply<List<String>> apiIps(Connection account) {
        return ips(account, "get_api_domain_ip");
    }

    @Override
    public Reply<CallQuota> quota(Connection account, Counted call) {
        return post(
                account,
                "openapi/quota/get",
                Map.of("cgi_path", ApiRequest.path(call.call())),
                answer -> answer.object("quota").flatMap(HttpDiagnostics::quota));
    }

    private Reply<List<String>> ips(Connection account, String call) {
        return calls.call(
                account,
                token -> ApiRequest.get(settings.apiOf(account), call, Map.of("access_token", token.reveal()), token),
                answer -> answer.texts("ip_list")
                        .map(ips ->
                                ips.stream().filter(ip -> ip.matches(ADDRESS)).toList()));
    }

    private <T> Reply<T> post(
            Connection account, String call, Map<String, String> body, Function<Answer, Optional<T>> read) {
        return calls.call(
                account,
                (Secret token) -> new ApiRequest(
                        settings.apiOf(account), call, Map.of("access_token", token.reveal()), token, body),
                read);
    }

    private static Optional<String> address(Answer entry) {
        return entry.text("ip").filter(ip -> ip.matches(ADDRESS));
    }

    private static Optional<Ping> ping(Answer entry) {
        return address(entry)
                .flatMap(ip -> entry.text("package_loss")
                        .filter(loss -> loss.matches(LOSS))
                        .map(loss -> new Ping(ip, loss)));
    }

    private static Optional<CallQuota> quota(Answer quota) {
        var limit = quota.number("daily_limit");
        var used = quota.number("used");
        var remaining = quota.number("remain");
        return limit.isPresent() && used.isPresent() && remaining.isPresent()
                ? Optional.of(new CallQuota(limit.getAsLong(), used.getAsLong(), remaining.getAsLong()))
                : Optional.empty();
    }
}
