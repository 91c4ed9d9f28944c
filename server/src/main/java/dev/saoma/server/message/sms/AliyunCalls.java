package dev.saoma.server.message.sms;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.outbound.Post;
import dev.saoma.server.kernel.outbound.TargetAnswer;
import dev.saoma.server.message.Carrier.Carried;
import dev.saoma.server.message.Letter;
import dev.saoma.server.message.Placeholders;
import dev.saoma.server.message.SmsService.Aliyun;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// Calls SendSms of Alibaba Cloud (Dysmsapi, version 2017-05-25).
final class AliyunCalls {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// The service is busy, or has sent to that number a moment ago.
    private static final Set<String> NOT_NOW = Set.of(
            "isv.BUSINESS_LIMIT_CONTROL",
            "isp.SYSTEM_ERROR",
            "isp.GATEWAY_ERROR",
            "ServiceUnavailable",
            "InternalError",
            "Throttling",
            "Throttling.User",
            "Throttling.Api",
            "SignatureNonceUsed");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("InvalidAccessKeyId.NotFound", "check sms.key-id"),
            Map.entry("InvalidAccessKeyId.Inactive", "the access key is switched off"),
            Map.entry("SignatureDoesNotMatch", "check sms.key-secret"),
            Map.entry("Forbidden.RAM", "the access key lacks the right dysms:SendSms"),
            Map.entry("isv.SMS_SIGNATURE_ILLEGAL", "check sms.signature: it is not approved"),
            Map.entry("isv.SMS_TEMPLATE_ILLEGAL", "check sms.template: it is not approved"),
            Map.entry("isv.TEMPLATE_MISSING_PARAMETERS", "sms.parameters lacks a variable of the template"),
            Map.entry("isv.TEMPLATE_PARAMS_ILLEGAL", "sms.parameters has a value that the template does not take"),
            Map.entry("isv.AMOUNT_NOT_ENOUGH", "the account's balance is used up"),
            Map.entry("isv.OUT_OF_SERVICE", "the account's balance is used up"),
            Map.entry("isv.MOBILE_NUMBER_ILLEGAL", "the number is none that it sends to"),
            Map.entry("isv.DAY_LIMIT_CONTROL", "the account's limit of the day is reached"));

    private final InstantSource clock;
    private final Chance chance;

    AliyunCalls(InstantSource clock, Chance chance) {
        this.clock = clock;
        this.chance = chance;
    }

    SmsCall call(Aliyun service, Letter letter, PhoneNumber to) {
        var places = Placeholders.of(letter);
        var variables = new HashMap<String, String>();
        service.parameters()
                .forEach((name, value) -> variables.put(name, places.into(value, UnaryOperator.identity())));
        var query = new TreeMap<>(Map.of(
                "PhoneNumbers",
                        to.country().equals("86") ? to.national() : to.value().substring(1),
                "SignName", service.signature(),
                "TemplateCode", service.template(),
                "TemplateParam", JSON.writeValueAsString(variables),
                "OutId", letter.id().value()));
        var headers = new TreeMap<>(Map.of(
                "host", service.address().getAuthority(),
                "x-acs-action", "SendSms",
                "x-acs-version", "2017-05-25",
                "x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                "x-acs-signature-nonce", chance.name()));
        var signed = new HashMap<>(AliyunSignature.sign(service.key(), "POST", query, headers, new byte[0]));
        signed.remove("host");
        var post = new Post(service.address(), "/?" + AliyunSignature.query(query), signed, new byte[0]);
        return new SmsCall(post, AliyunCalls::judge);
    }

    private static Carried judge(TargetAnswer answer) {
        var code = Answers.json(answer).path("Code").asString("");
        if (code.equals("OK")) {
            return new Carried.Taken();
        }
        var why = Answers.refusal("Alibaba Cloud", code, answer, WORDS);
        return NOT_NOW.contains(code) || answer.status() / 100 == 5 ? new Carried.NotNow(why) : new Carried.Never(why);
    }
}
