package dev.saoma.server.connection.wechat;

import dev.saoma.server.kernel.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /// Calls beside those of official accounts, whose names are whole paths.
    private static final List<String> ELSEWHERE = List.of("wxa/", "sns/");

    /// What they carry is spent by the first attempt, whatever becomes of its answer.
    private static final Set<String> ONCE =
            Set.of("sns/jscode2session", "sns/oauth2/access_token", "wxa/business/getuserphonenumber");

    private static final JsonMapper JSON = JsonMapper.shared();

    static ApiRequest get(String apiBaseUrl, String call, Map<String, String> query, Secret confidential) {
        return new ApiRequest(apiBaseUrl, call, query, confidential, null);
    }

    URI uri() {
        var builder = UriComponentsBuilder.fromUriString(apiBaseUrl + path(call));
        query.keySet().stream().sorted().forEach(name -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(query).toUri();
    }

    /// Where a call is, below the API's address.
    static String path(String call) {
        return ELSEWHERE.stream().anyMatch(call::startsWith) ? "/" + call : PREFIX + call;
    }

    /// Whether it may be sent again when no good answer came.
    boolean mayRepeat() {
        return !ONCE.contains(call);
    }

    byte @Nullable [] json() {
        return body == null ? null : JSON.writeValueAsBytes(body);
    }

    @Override
    public String toString() {
        return call + " at " + apiBaseUrl;
    }
}
