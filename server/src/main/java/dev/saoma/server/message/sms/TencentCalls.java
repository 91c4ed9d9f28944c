package dev.saoma.server.message.sms;

import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.outbound.Post;
import dev.saoma.server.kernel.outbound.TargetAnswer;
import dev.saoma.server.message.Carrier.Carried;
import dev.saoma.server.message.Letter;
import dev.saoma.server.message.Placeholders;
import dev.saoma.server.message.SmsService.Tencent;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Calls SendSms of Tencent Cloud (sms, version 2021-01-11).
final class TencentCalls {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SERVICE = "sms";

    /// The service is busy, or has sent to that number a moment ago.
    private static final List<String> NOT_NOW = List.of("InternalError", "LimitExceeded", "RequestLimitExceeded");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("AuthFailure.SecretIdNotFound", "check sms.key-id"),
            Map.entry("AuthFailure.SignatureFailure", "check sms.key-secret"),
            Map.entry("AuthFailure.SignatureExpire", "this machine's clock is wrong"),
            Map.entry("UnauthorizedOperation.SmsSdkAppIdVerifyFail", "check sms.app-id"),
            Map.entry("FailedOperation.SignatureIncorrectOrUnapproved", "check sms.signature: it is not approved"),
            Map.entry("FailedOperation.TemplateIncorrectOrUnapproved", "check sms.template: it is not approved"),
            Map.entry("FailedOperation.TemplateParamSetNotMatchApprovedTemplate", "sms.parameters does not fit"),
            Map.entry("FailedOperation.InsufficientBalanceInSmsPackage", "the package of SMS is used up"),
            Map.entry("InvalidParameterValue.IncorrectPhoneNumber", "the number is none that it sends to"),
            Map.entry("LimitExceeded.AppDailyLimit", "the application's limit of the day is reached"));

    private final InstantSource clock;

    TencentCalls(InstantSource clock) {
        this.clock = clock;
    }

    SmsCall call(Tencent service, Letter letter, PhoneNumber to) {
        var places = Placeholders.of(letter);
        var body = JSON.writeValueAsString(Map.of(
                        "PhoneNumberSet", List.of(to.value()),
                        "SmsSdkAppId", service.appId(),
                        "SignName", service.signature(),
                        "TemplateId", service.template(),
                        "TemplateParamSet",
                                service.parameters().stream()
                                        .map(value -> places.into(value, UnaryOperator.identity()))
                                        .toList(),
                        "SessionContext", letter.id().value()))
                .getBytes(StandardCharsets.UTF_8);
        var now = clock.instant();
        var headers = Map.of(
                "Authorization",
                TencentSignature.sign(service.key(), SERVICE, service.address().getAuthority(), now, body),
                "Content-Type",
                TencentSignature.CONTENT_TYPE,
                "X-TC-Action",
                "SendSms",
                "X-TC-Version",
                "2021-01-11",
                "X-TC-Region",
                service.region(),
                "X-TC-Timestamp",
                Long.toString(now.getEpochSecond()));
        return new SmsCall(new Post(service.address(), "/", headers, body), TencentCalls::judge);
    }

    private static Carried judge(TargetAnswer answer) {
        var response = Answers.json(answer).path("Response");
        var code = Stream.of(
                        response.path("Error").path("Code").asString(""),
                        response.path("SendStatusSet").path(0).path("Code").asString(""))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
        if (code.equals("Ok")) {
            return new Carried.Taken();
        }
        var why = Answers.refusal("Tencent Cloud", code, answer, WORDS);
        return NOT_NOW.stream().anyMatch(code::startsWith) || answer.status() / 100 == 5
                ? new Carried.NotNow(why)
                : new Carried.Never(why);
    }
}
