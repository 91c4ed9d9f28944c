package dev.saoma.server.connection;

import dev.saoma.protocol.ErrorCode;
import java.util.Optional;
import java.util.function.Function;

/// What came of a call to WeChat: data, or why there is none. Never a half-read map.
public sealed interface Reply<T> {

    /// WeChat answered with data.
    record Ok<T>(T body) implements Reply<T> {}

    /// WeChat answered with an error code (`wechat-protocol` §B8).
    record Failed<T>(int errcode, String errmsg) implements Reply<T> {

        /// The same, of a call for a token, as it is meant there: beside other calls it could be taken for theirs.
        public <S> Failed<S> ofTokenCall() {
            return new Failed<>(ErrorCode.ofTokenCall(errcode).code(), errmsg);
        }

        /// Whether it stays so until somebody has set something right, here or at WeChat; else it may pass by itself.
        public boolean wantsSettingRight() {
            return switch (ErrorCode.of(errcode).reaction()) {
                case CONFIGURATION, PERMISSION -> true;
                case IGNORE,
                        RETRY_LATER,
                        REFRESH_TOKEN,
                        QUOTA,
                        USER,
                        RESTART_LOGIN,
                        REAUTHORIZE,
                        AWAIT_TICKET,
                        CALLER_BUG,
                        UNKNOWN -> false;
            };
        }
    }

    /// WeChat did not answer in time, or not in its own form (a proxy's page, a cut connection).
    record Unreachable<T>(String why) implements Reply<T> {}

    /// The same with the data in another form.
    default <S> Reply<S> map(Function<T, S> form) {
        return switch (this) {
            case Ok<T>(var body) -> new Ok<>(form.apply(body));
            case Failed<T>(var errcode, var errmsg) -> new Failed<>(errcode, errmsg);
            case Unreachable<T>(var why) -> new Unreachable<>(why);
        };
    }

    /// The data, for whom it does not matter why there is none.
    default Optional<T> ok() {
        return this instanceof Ok<T>(var body) ? Optional.of(body) : Optional.empty();
    }
}
