package dev.saoma.server.miniprogram;

import dev.saoma.server.kernel.Problem;

/// What WeChat's error codes mean to the person with the phone (`wechat-protocol` §B8, §C).
final class WeChatRefusals {

    private static final int INVALID_CODE = 40029;
    private static final int CODE_USED = 40163;
    private static final int CODE_OF_ANOTHER_PROGRAM = 40013;
    private static final int CODE_OF_ANOTHER_PERSON = 40003;
    private static final int BLOCKED = 40226;
    private static final int TOO_OFTEN = 45011;

    private WeChatRefusals() {}

    static Problem ofLoginCode(int errcode) {
        return switch (errcode) {
            case INVALID_CODE, CODE_USED -> Problem.LOGIN_CODE_INVALID;
            // WeChat holds this person to be a danger; it is not said why.
            case BLOCKED -> Problem.REFUSED;
            case TOO_OFTEN -> Problem.TOO_MANY_REQUESTS;
            default -> Problem.WECHAT_UNAVAILABLE;
        };
    }

    static Problem ofPhoneCode(int errcode) {
        return switch (errcode) {
            case INVALID_CODE, CODE_USED, CODE_OF_ANOTHER_PROGRAM, CODE_OF_ANOTHER_PERSON -> Problem.PHONE_CODE_INVALID;
            case TOO_OFTEN -> Problem.TOO_MANY_REQUESTS;
            default -> Problem.WECHAT_UNAVAILABLE;
        };
    }
}
