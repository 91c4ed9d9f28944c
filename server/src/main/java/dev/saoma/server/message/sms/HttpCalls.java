package dev.saoma.server.message.sms;

import dev.saoma.server.kernel.outbound.Post;
import dev.saoma.server.kernel.outbound.TargetAnswer;
import dev.saoma.server.message.Carrier.Carried;
import dev.saoma.server.message.Letter;
import dev.saoma.server.message.Placeholders;
import dev.saoma.server.message.SmsService.Http;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// Calls a service as the operator's template says. What is put in is encoded as the place needs it, so that a pool's
/// name cannot break out of the body.
final class HttpCalls {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FORM = "application/x-www-form-urlencoded";

    private HttpCalls() {}

    static SmsCall call(Http service, Letter letter) {
        var places = Placeholders.of(letter);
        var address = URI.create(places.into(service.url().reveal(), HttpCalls::inUrl));
        var headers = new HashMap<String, String>();
        service.headers()
                .forEach((name, value) -> headers.put(
                        name,
                        places.into(value.reveal(), UnaryOperator.identity()).replaceAll("\\p{Cntrl}", " ")));
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var whole = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        if (!service.post()) {
            return new SmsCall(Post.get(address, whole, headers), answer -> judge(service, answer));
        }
        var type = type(headers);
        var body = places.into(service.body().reveal(), escape(type)).getBytes(StandardCharsets.UTF_8);
        return new SmsCall(new Post(address, whole, headers, body), answer -> judge(service, answer));
    }

    /// A form, unless the operator says otherwise.
    private static String type(Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> {
                    headers.put("Content-Type", FORM);
                    return FORM;
                })
                .toLowerCase(Locale.ROOT);
    }

    private static UnaryOperator<String> escape(String type) {
        if (type.contains("json")) {
            return HttpCalls::inJson;
        }
        if (type.contains("xml")) {
            return HttpCalls::inXml;
        }
        return type.contains("urlencoded") ? HttpCalls::inUrl : UnaryOperator.identity();
    }

    private static String inJson(String text) {
        var quoted = JSON.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String inXml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    private static String inUrl(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Carried judge(Http service, TargetAnswer answer) {
        var status = answer.status();
        if (status / 100 != 2) {
            var why = "The SMS service answers with status " + status;
            return status / 100 == 5 || status == 429 ? new Carried.NotNow(why) : new Carried.Never(why);
        }
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        return service.success().filter(needed -> !text.contains(needed)).isEmpty()
                ? new Carried.Taken()
                : new Carried.Never("The SMS service's answer does not contain what sms.success says");
    }
}
