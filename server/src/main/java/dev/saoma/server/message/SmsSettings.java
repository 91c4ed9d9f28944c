package dev.saoma.server.message;

import dev.saoma.server.kernel.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The service to send SMS by, as it was written: anything may be missing or wrong.
///
/// @param service `http`, `aliyun` or `tencent`
/// @param url of `http`: where to call, with placeholders; of the others: another address than the service's own
/// @param method of `http`: `POST` (if left out) or `GET`
/// @param headers of `http`: each `Name: value`
/// @param body of `http`: what is posted, with the placeholders `{phone}` (`+8613800138000`), `{country}` (`86`),
///     `{national}` (`13800138000`), `{code}`, `{minutes}` and `{pool}`, encoded as the header Content-Type says
/// @param success of `http`: what an answer with a status of 2xx must contain to count as success; anything if left out
/// @param keyId the id of the access key
/// @param keySecret its secret
/// @param signature the approved signature
/// @param template the approved template's code or id
/// @param parameters what the template's variables are: of `aliyun` `name={code}`, of `tencent` `{code}` in their order
/// @param appId of `tencent`: the SdkAppId
/// @param region of `tencent`: `ap-guangzhou` if left out
public record SmsSettings(
        @Nullable String service,
        @Nullable Secret url,
        @Nullable String method,
        @Nullable List<Secret> headers,
        @Nullable Secret body,
        @Nullable String success,
        @Nullable String keyId,
        @Nullable Secret keySecret,
        @Nullable String signature,
        @Nullable String template,
        @Nullable List<String> parameters,
        @Nullable String appId,
        @Nullable String region) {}
