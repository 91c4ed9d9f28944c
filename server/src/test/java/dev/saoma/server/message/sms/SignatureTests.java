package dev.saoma.server.message.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.Secret;
import dev.saoma.server.message.SmsService.AccessKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The examples that the clouds publish.
class SignatureTests {

    @Test
    void alibabasExampleHasAlibabasSignature() {
        var query = new TreeMap<>(
                Map.of("ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd", "RegionId", "cn-shanghai"));
        var headers = new TreeMap<>(Map.of(
                "host", "ecs.cn-shanghai.aliyuncs.com",
                "x-acs-action", "RunInstances",
                "x-acs-date", "2023-10-26T10:22:32Z",
                "x-acs-version", "2014-05-26",
                "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d"));
        var key = new AccessKey("YourAccessKeyId", new Secret("YourAccessKeySecret"));

        assertThat(AliyunSignature.sign(key, "POST", query, headers, new byte[0]))
                .containsEntry(
                        "Authorization",
                        "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                                + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
                                + "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    @Test
    void tencentsExampleHasTencentsSignature() {
        var key = new AccessKey("id", new Secret("Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"));
        var body =
                "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"], \"Name\": \"instance-name\"}]}";

        assertThat(TencentSignature.sign(
                        key,
                        "cvm",
                        "cvm.tencentcloudapi.com",
                        Instant.ofEpochSecond(1_551_113_065),
                        body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("TC3-HMAC-SHA256 Credential=id/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host,"
                        + " Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
    }
}
