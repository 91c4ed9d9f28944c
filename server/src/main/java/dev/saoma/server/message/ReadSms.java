package dev.saoma.server.message;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.message.SmsService.AccessKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the settings of an SMS service, or tells all that is wrong with them.
final class ReadSms {

    private static final String ALIYUN = "https://dysmsapi.aliyuncs.com/";
    private static final String TENCENT = "https://sms.tencentcloudapi.com/";
    private static final String GUANGZHOU = "ap-guangzhou";

    private static final Pattern HEADER = Pattern.compile("([A-Za-z0-9!#$%&'*+.^_`|~-]+):[ \\t]*(\\P{Cntrl}*)");
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z0-9_]{1,40})=(.{1,100})");
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern TEXT = Pattern.compile("\\P{Cntrl}{1,200}");

    private final List<SenderFlaw> flaws = new ArrayList<>();

    private ReadSms() {}

    static Read<SmsService> of(SmsSettings written) {
        var read = new ReadSms();
        var service = read.read(written);
        return read.flaws.isEmpty() && service.isPresent()
                ? new Read.Good<>(service.get())
                : new Read.Bad<>(read.flaws);
    }

    private Optional<SmsService> read(SmsSettings written) {
        return switch (Objects.requireNonNullElse(written.service(), "")) {
            case "http" -> Optional.of(http(written));
            case "aliyun" -> Optional.of(aliyun(written));
            case "tencent" -> Optional.of(tencent(written));
            default -> {
                wrong("service", "http、aliyun 或 tencent。", "http, aliyun or tencent.");
                yield Optional.empty();
            }
        };
    }

    private SmsService http(SmsSettings written) {
        var url = Objects.requireNonNullElse(written.url(), new Secret(""));
        address("url", Placeholders.blank(url.reveal()));
        known("url", url.reveal());
        var method = Objects.requireNonNullElse(written.method(), "POST");
        if (!method.equals("POST") && !method.equals("GET")) {
            wrong("method", "POST 或 GET。", "POST or GET.");
        }
        var body = Objects.requireNonNullElse(written.body(), new Secret(""));
        known("body", body.reveal());
        if (!(url.reveal() + body.reveal()).contains("{code}")) {
            wrong("body", "url 或 body 须含 {code}。", "The url or the body must contain {code}.");
        }
        return new SmsService.Http(
                url, method.equals("POST"), headers(written), body, Optional.ofNullable(written.success()));
    }

    private Map<String, Secret> headers(SmsSettings written) {
        var headers = new HashMap<String, Secret>();
        for (var header : Objects.requireNonNullElse(written.headers(), List.<Secret>of())) {
            var form = HEADER.matcher(header.reveal());
            if (form.matches()) {
                headers.put(form.group(1), new Secret(form.group(2)));
                known("headers", form.group(2));
            } else {
                wrong("headers", "每个请求头写作 名称: 值。", "Each header is written Name: value.");
            }
        }
        return headers;
    }

    private SmsService aliyun(SmsSettings written) {
        var parameters = new LinkedHashMap<String, String>();
        for (var parameter : Objects.requireNonNullElse(written.parameters(), List.of("code={code}"))) {
            var form = PARAMETER.matcher(parameter);
            if (form.matches()) {
                parameters.put(form.group(1), form.group(2));
                known("parameters", form.group(2));
            } else {
                wrong("parameters", "每个变量写作 code={code}。", "Each variable is written code={code}.");
            }
        }
        return new SmsService.Aliyun(
                own(written, ALIYUN), key(written), signature(written), template(written), parameters);
    }

    private SmsService tencent(SmsSettings written) {
        var parameters = Objects.requireNonNullElse(written.parameters(), List.of("{code}"));
        parameters.forEach(parameter -> known("parameters", parameter));
        return new SmsService.Tencent(
                own(written, TENCENT),
                key(written),
                need("app-id", written.appId(), WORD, "短信应用的 SdkAppId。", "The SdkAppId of the SMS application."),
                Objects.requireNonNullElse(written.region(), GUANGZHOU),
                signature(written),
                template(written),
                parameters);
    }

    private URI own(SmsSettings written, String address) {
        var url = written.url();
        return address("url", url == null ? address : url.reveal());
    }

    private AccessKey key(SmsSettings written) {
        var secret = written.keySecret();
        if (secret == null) {
            wrong("key-secret", "访问密钥的 Secret。", "The secret of the access key.");
        }
        return new AccessKey(
                need("key-id", written.keyId(), WORD, "访问密钥的 ID。", "The id of the access key."),
                Objects.requireNonNullElse(secret, new Secret("")));
    }

    private String signature(SmsSettings written) {
        return need("signature", written.signature(), TEXT, "已审核通过的短信签名。", "The approved signature.");
    }

    private String template(SmsSettings written) {
        return need("template", written.template(), WORD, "已审核通过的模板编号。", "The code of the approved template.");
    }

    private URI address(String field, String written) {
        try {
            var address = new URI(written);
            if (("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException _) {
            // Told below.
        }
        wrong(field, "完整的 https 地址。", "A complete https address.");
        return URI.create("https://invalid/");
    }

    private String need(String field, @Nullable String written, Pattern form, String zh, String en) {
        if (written == null || !form.matcher(written).matches()) {
            wrong(field, zh, en);
            return "";
        }
        return written;
    }

    private void known(String field, String text) {
        Placeholders.unknown(text, Placeholders.OF_SMS)
                .forEach(name -> wrong(
                        field,
                        "没有 {" + name + "}。可用：{phone}、{country}、{national}、{code}、{minutes}、{pool}。",
                        "There is no {" + name
                                + "}. There are {phone}, {country}, {national}, {code}, {minutes} and {pool}."));
    }

    private void wrong(String field, String zh, String en) {
        flaws.add(new SenderFlaw("sms." + field, new Bilingual(zh, en)));
    }
}
