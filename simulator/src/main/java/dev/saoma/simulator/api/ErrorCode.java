package dev.saoma.simulator.api;

import java.util.Arrays;
import java.util.Optional;

/// WeChat's error codes, with the texts that it gives them (全局返回码). The text is never stable: a `rid` follows it.
enum ErrorCode {
    SYSTEM_ERROR(-1, "system error"),
    INVALID_CREDENTIAL(40001, "invalid credential, access_token is invalid or not latest"),
    INVALID_GRANT_TYPE(40002, "invalid grant_type"),
    INVALID_OPENID(40003, "invalid openid"),
    INVALID_APPID(40013, "invalid appid"),
    INVALID_ACCESS_TOKEN(40014, "invalid access_token"),
    INVALID_ACTION_INFO(40053, "invalid action info"),
    INVALID_URL(40066, "invalid url"),
    INVALID_APPSECRET(40125, "invalid appsecret"),
    IP_NOT_IN_WHITELIST(40164, "invalid ip, not in whitelist"),
    APPSECRET_FROZEN(40243, "AppSecret has been frozen, please unfreeze and try again"),
    ACCESS_TOKEN_MISSING(41001, "access_token missing"),
    APPID_MISSING(41002, "appid missing"),
    APPSECRET_MISSING(41004, "appsecret missing"),
    OPENID_MISSING(41009, "missing openid"),
    ACCESS_TOKEN_EXPIRED(42001, "access_token expired"),
    REQUIRE_GET(43001, "require GET method"),
    REQUIRE_POST(43002, "require POST method"),
    EMPTY_POST_DATA(44002, "empty post data"),
    QUOTA_REACHED(45009, "reach max api daily quota limit"),
    MINUTE_QUOTA_REACHED(45011, "api minute-quota reach limit, must slower, retry next minute"),
    TOO_MANY_CODES(45029, "qrcode count out of limit"),
    DATA_FORMAT_ERROR(47001, "data format error"),
    API_UNAUTHORIZED(48001, "api unauthorized"),
    API_FORBIDDEN(48004, "api forbidden for irregularities"),
    USER_LIMITED(50002, "user limited"),
    TOKEN_API_FORBIDDEN(50004, "access_token api forbidden"),
    ACCOUNT_FROZEN(50007, "account is frozen"),
    IP_AWAITS_CONSENT(89503, "the ip awaits the admin's consent"),
    IP_REFUSED_FOR_A_DAY(89506, "the ip was refused by the admin, try again in 24 hours"),
    IP_REFUSED_FOR_AN_HOUR(89507, "the ip was refused by the admin, try again in 1 hour");

    private final int number;
    private final String text;

    ErrorCode(int number, String text) {
        this.number = number;
        this.text = text;
    }

    static Optional<ErrorCode> of(int number) {
        return Arrays.stream(values()).filter(code -> code.number == number).findFirst();
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }
}
