package dev.saoma.server.console.doctor;

import dev.saoma.protocol.ErrorCode;
import dev.saoma.server.connection.Reply;
import java.util.Map;
import java.util.function.Function;

/// What WeChat's answers mean to the doctor.
final class WeChatFindings {

    private WeChatFindings() {}

    /// The finding of a call with a token.
    static <T> Finding of(Step step, Reply<T> reply, Function<T, Finding> good) {
        return switch (reply) {
            case Reply.Ok<T>(var body) -> good.apply(body);
            case Reply.Failed<T>(var code, var message) -> failed(step, ErrorCode.of(code), message);
            case Reply.Unreachable<T>(var why) -> unreachable(step, why);
        };
    }

    private static final int NO_SUCH_PAGE = 41030;

    static Finding failed(Step step, ErrorCode code, String message) {
        return new Finding(
                step,
                verdict(code),
                "wechat-" + code.code(),
                code.meaning(),
                code.advice(),
                Map.of("errcode", code.code(), "errmsg", message));
    }

    static Finding unreachable(Step step, String why) {
        return Diagnosis.WECHAT_UNREACHABLE.at(step, Map.of("why", why));
    }

    private static Verdict verdict(ErrorCode code) {
        if (code.code() == NO_SUCH_PAGE) {
            return Verdict.FAILED;
        }
        return switch (code.reaction()) {
            case CONFIGURATION, PERMISSION, QUOTA, REFRESH_TOKEN, REAUTHORIZE -> Verdict.FAILED;
            case IGNORE, RETRY_LATER, USER, RESTART_LOGIN, AWAIT_TICKET, CALLER_BUG, UNKNOWN -> Verdict.COULD_NOT_TELL;
        };
    }
}
