package dev.saoma.simulator.api;

import java.util.Arrays;
import java.util.Optional;

/// WeChat's error codes, with the texts that it gives them (全局返回码). The text is never stable: a `rid` follows it.
enum ErrorCode {
    SYSTEM_ERROR(-1, "system error"),
    INVALID_CREDENTIAL(40001, "invalid credential, access_token is invalid or not latest"),
    INVALID_GRANT_TYPE(40002, "invalid grant_type"),
    INVALID_OPENID(40003, "invalid openid"),
    INVALID_MEDIA_ID(40007, "invalid media_id"),
    INVALID_MESSAGE_TYPE(40008, "invalid message type"),
    INVALID_APPID(40013, "invalid appid"),
    INVALID_ACCESS_TOKEN(40014, "invalid access_token"),
    INVALID_BUTTON_SIZE(40016, "invalid button size"),
    INVALID_BUTTON_TYPE(40017, "invalid button type"),
    INVALID_BUTTON_NAME_SIZE(40018, "invalid button name size"),
    INVALID_BUTTON_KEY_SIZE(40019, "invalid button key size"),
    INVALID_BUTTON_URL_SIZE(40020, "invalid button url size"),
    INVALID_SUB_BUTTON_SIZE(40023, "invalid sub button size"),
    INVALID_SUB_BUTTON_TYPE(40024, "invalid sub button type"),
    INVALID_SUB_BUTTON_NAME_SIZE(40025, "invalid sub button name size"),
    INVALID_SUB_BUTTON_KEY_SIZE(40026, "invalid sub button key size"),
    INVALID_SUB_BUTTON_URL_SIZE(40027, "invalid sub button url size"),
    INVALID_OPENID_LIST_SIZE(40032, "invalid openid list size"),
    INVALID_CODE(40029, "invalid code"),
    INVALID_REFRESH_TOKEN(40030, "invalid refresh_token"),
    INVALID_TEMPLATE_ID(40037, "invalid template_id"),
    INVALID_ACTION_INFO(40053, "invalid action info"),
    INVALID_URL(40066, "invalid url"),
    INVALID_ARGS(40097, "invalid args"),
    INVALID_APPSECRET(40125, "invalid appsecret"),
    INVALID_SCENE(40129, "invalid scene"),
    CODE_USED(40163, "code been used"),
    INVALID_WEAPP_APPID(40166, "invalid weapp appid"),
    INVALID_WEAPP_PAGEPATH(40167, "invalid weapp pagepath"),
    INVALID_SCENE_LENGTH(40169, "invalid length for scene, or the data is not json string"),
    IP_NOT_IN_WHITELIST(40164, "invalid ip, not in whitelist"),
    INVALID_CALLBACK_URL(40201, "invalid url"),
    INVALID_CHECK_ACTION(40202, "invalid action"),
    INVALID_CHECK_OPERATOR(40203, "invalid check_operator"),
    CODE_BLOCKED(40226, "code blocked"),
    APPSECRET_FROZEN(40243, "AppSecret has been frozen, please unfreeze and try again"),
    ACCESS_TOKEN_MISSING(41001, "access_token missing"),
    APPID_MISSING(41002, "appid missing"),
    APPSECRET_MISSING(41004, "appsecret missing"),
    CODE_MISSING(41008, "missing code"),
    OPENID_MISSING(41009, "missing openid"),
    INVALID_PAGE(41030, "invalid page"),
    ACCESS_TOKEN_EXPIRED(42001, "access_token expired"),
    REFRESH_TOKEN_EXPIRED(42002, "refresh_token expired"),
    REQUIRE_GET(43001, "require GET method"),
    REQUIRE_POST(43002, "require POST method"),
    EMPTY_POST_DATA(44002, "empty post data"),
    REQUIRE_SUBSCRIBE(43004, "require subscribe"),
    CONTENT_TOO_LONG(45002, "content size out of limit"),
    TOO_MANY_ARTICLES(45008, "article size out of limit"),
    QUOTA_REACHED(45009, "reach max api daily quota limit"),
    MINUTE_QUOTA_REACHED(45011, "api minute-quota reach limit, must slower, retry next minute"),
    RESPONSE_OUT_OF_TIME(45015, "response out of time limit or subscription is canceled"),
    TOO_MANY_CODES(45029, "qrcode count out of limit"),
    RESPONSE_COUNT_REACHED(45047, "out of response count limit"),
    NO_MENU(46003, "menu no exist"),
    EMPTY_CONTENT(44004, "empty content"),
    DATA_FORMAT_ERROR(47001, "data format error"),
    API_UNAUTHORIZED(48001, "api unauthorized"),
    API_FORBIDDEN(48004, "api forbidden for irregularities"),
    NO_CLEARING_LEFT(48006, "forbid to clear quota because of reaching the limit"),
    USER_LIMITED(50002, "user limited"),
    TOKEN_API_FORBIDDEN(50004, "access_token api forbidden"),
    ACCOUNT_FROZEN(50007, "account is frozen"),
    FROM_APPID_WRONG(63178, "appid wrong"),
    OPENID_LIST_EMPTY(63182, "openid_list empty"),
    RID_NOT_FOUND(76001, "rid not found"),
    CGI_PATH_NOT_FOUND(76021, "cgi_path not found, please check"),
    INVALID_SIG_METHOD(87008, "invalid sig_method"),
    INVALID_SESSION_SIGNATURE(87009, "invalid signature"),
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
