package dev.saoma.server.message;

import dev.saoma.server.kernel.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A service that sends SMS.
public sealed interface SmsService {

    /// Any that is called by HTTP.
    ///
    /// @param url with placeholders
    /// @param headers with placeholders; a value may be a key
    /// @param success what the answer must contain besides a status of 2xx
    record Http(Secret url, boolean post, Map<String, Secret> headers, Secret body, Optional<String> success)
            implements SmsService {
        public Http {
            headers = Map.copyOf(headers);
        }
    }

    /// Alibaba Cloud: SendSms of Dysmsapi 2017-05-25.
    ///
    /// @param parameters of the template, by name, with placeholders
    record Aliyun(URI address, AccessKey key, String signature, String template, Map<String, String> parameters)
            implements SmsService {
        public Aliyun {
            parameters = Map.copyOf(parameters);
        }
    }

    /// Tencent Cloud: SendSms of sms 2021-01-11.
    ///
    /// @param parameters of the template, in their order, with placeholders
    record Tencent(
            URI address,
            AccessKey key,
            String appId,
            String region,
            String signature,
            String template,
            List<String> parameters)
            implements SmsService {
        public Tencent {
            parameters = List.copyOf(parameters);
        }
    }

    /// What calls are signed with.
    record AccessKey(String id, Secret secret) {}
}
