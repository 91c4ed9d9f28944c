package dev.saoma.server.console.doctor;

import dev.saoma.protocol.ErrorCode;
import dev.saoma.protocol.RefusedAddress;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.console.PublicIps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What WeChat's answer to the call for a token says of AppID and AppSecret, and of the address that we call from.
final class CredentialFindings {

    private static final int NOT_ON_THE_WHITELIST = 40164;

    /// The whitelist, and the questions that WeChat asks the account's administrator when there is none (§B2).
    private static final Set<Integer> ABOUT_THE_IP = Set.of(NOT_ON_THE_WHITELIST, 89501, 89503, 89506, 89507);

    private final PublicIps configured;

    CredentialFindings(PublicIps configured) {
        this.configured = configured;
    }

    Finding credentials(Reply<Duration> reply) {
        return switch (reply) {
            case Reply.Ok<Duration> _ -> Diagnosis.CREDENTIALS_GOOD.at(Step.CREDENTIALS);
            case Reply.Failed<Duration> failed
            when ABOUT_THE_IP.contains(failed.errcode()) -> Diagnosis.CREDENTIALS_HIDDEN.at(Step.CREDENTIALS);
            case Reply.Failed<Duration>(var code, var message) ->
                WeChatFindings.failed(Step.CREDENTIALS, ErrorCode.ofTokenCall(code), message);
            case Reply.Unreachable<Duration>(var why) -> WeChatFindings.unreachable(Step.CREDENTIALS, why);
        };
    }

    Finding egressIp(Reply<Duration> reply) {
        return switch (reply) {
            case Reply.Ok<Duration> _ -> Diagnosis.EGRESS_ACCEPTED.at(Step.EGRESS_IP);
            case Reply.Failed<Duration>(var code, var message)
            when ABOUT_THE_IP.contains(code) ->
                RefusedAddress.in(message)
                        .map(this::notWhitelisted)
                        .orElseGet(() -> WeChatFindings.failed(Step.EGRESS_IP, ErrorCode.of(code), message));
            case Reply.Failed<Duration> _ -> Diagnosis.NEEDS_TOKEN.at(Step.EGRESS_IP);
            case Reply.Unreachable<Duration>(var why) -> WeChatFindings.unreachable(Step.EGRESS_IP, why);
        };
    }

    private Finding notWhitelisted(String seen) {
        List<String> ips = configured.publicIps();
        return ips.isEmpty() || configured.contain(seen)
                ? Diagnosis.EGRESS_NOT_WHITELISTED.at(Step.EGRESS_IP, Map.of("seen", seen, "configured", ips))
                : Diagnosis.EGRESS_NOT_CONFIGURED.at(
                        Step.EGRESS_IP, Map.of("seen", seen, "configured", String.join(", ", ips)));
    }
}
