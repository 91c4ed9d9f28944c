package dev.saoma.server.connection.wechat;

import dev.saoma.server.kernel.Secret;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// One request to WeChat's API. Its address and body carry a secret, so it shows itself by the name of the call only.
///
/// @param call WeChat's name of the call, such as `qrcode/create`
/// @param confidential the AppSecret or token that it carries
/// @param body sent as JSON in raw UTF-8, which message calls insist on; absent for `GET`
record ApiRequest(
        String apiBaseUrl,
        String call,
        Map<String, String> query,
        Secret confidential,
        @Nullable Object body) {

    private static final String PREFIX = "/cgi-bin/";
    private static final JsonMapper JSON = JsonMapper.shared();

    static ApiRequest get(String apiBaseUrl, String call, Map<String, String> query, Secret confidential) {
        return new ApiRequest(apiBaseUrl, call, query, confidential, null);
    }

    URI uri() {
        var builder = UriComponentsBuilder.fromUriString(apiBaseUrl + PREFIX + call);
        query.keySet().stream().sorted().forEach(name -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(query).toUri();
    }

    byte @Nullable [] json() {
        return body == null ? null : JSON.writeValueAsBytes(body);
    }

    @Override
    public String toString() {
        return call + " at " + apiBaseUrl;
    }
}
