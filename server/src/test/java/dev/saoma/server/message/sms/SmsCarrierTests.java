package dev.saoma.server.message.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.outbound.AddressGuard;
import dev.saoma.server.kernel.outbound.GuardedClient;
import dev.saoma.server.kernel.outbound.Limits;
import dev.saoma.server.kernel.outbound.Network;
import dev.saoma.server.message.Carrier.Carried;
import dev.saoma.server.message.SenderSettings;
import dev.saoma.server.message.SmsSettings;
import dev.saoma.server.message.TestLetters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// SMS services on this machine.
class SmsCarrierTests {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final List<Network> HERE = List.of(Network.valueOf("127.0.0.1/32"));

    private record Call(String method, String uri, com.sun.net.httpserver.Headers headers, String body) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private int status = 200;
    private String answer = "{\"Code\":\"OK\"}";
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.add(new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + service.getAddress().getPort() + path;
    }

    private Carried carried(SmsSettings settings, String to, String from, List<Network> allowed) throws Exception {
        Chance chance = byte[]::new;
        var client = new GuardedClient(
                new Limits(Duration.ofSeconds(2), Duration.ofSeconds(5), 4),
                new AddressGuard(allowed),
                host -> List.of(InetAddress.getAllByName(host)),
                SSLContext.getDefault());
        var senders = TestLetters.senders(new SenderSettings(null, settings));
        assertThat(senders.flaws(new SenderSettings(null, settings))).isEmpty();
        try (var carrier =
                new SmsCarrier(senders, client, new AliyunCalls(() -> NOW, chance), new TencentCalls(() -> NOW))) {
            return carrier.carry(TestLetters.sms(to, from));
        }
    }

    private Carried carried(SmsSettings settings) throws Exception {
        return carried(settings, "+8613800138000", "商城", HERE);
    }

    private SmsSettings http(String method, List<String> headers, @Nullable String body, @Nullable String success) {
        return new SmsSettings(
                "http",
                new Secret(url("/send?to={phone}&cc={country}&no={national}")),
                method,
                headers.stream().map(Secret::new).toList(),
                body == null ? null : new Secret(body),
                success,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private SmsSettings cloud(String service) {
        return new SmsSettings(
                service,
                new Secret(url("/")),
                null,
                null,
                null,
                null,
                "key-id",
                new Secret("key-secret-that-nobody-sees"),
                "商城",
                "SMS_1",
                null,
                service.equals("tencent") ? "1400006666" : null,
                null);
    }

    @Test
    void aServiceIsCalledAsItsTemplateSays() throws Exception {
        var outcome = carried(
                http(
                        "POST",
                        List.of("Content-Type: application/json", "X-Key: abc"),
                        "{\"c\":\"{code}\",\"m\":{minutes},\"p\":\"{pool}\"}",
                        null),
                "+8613800138000",
                "a \"quoted\" {code}",
                HERE);

        assertThat(outcome).isEqualTo(new Carried.Taken());
        var call = calls.getFirst();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.uri()).isEqualTo("/send?to=%2B8613800138000&cc=86&no=13800138000");
        assertThat(call.headers().getFirst("X-Key")).isEqualTo("abc");
        assertThat(call.body()).isEqualTo("{\"c\":\"042137\",\"m\":10,\"p\":\"a \\\"quoted\\\" {code}\"}");
    }

    @Test
    void whatIsPutIntoAFormIsEncoded() throws Exception {
        carried(http("POST", List.of(), "code={code}&from={pool}", null), "+447911123456", "a&b=c", HERE);

        assertThat(calls.getFirst().body()).isEqualTo("code=042137&from=a%26b%3Dc");
        assertThat(calls.getFirst().uri()).contains("cc=44&no=7911123456");
    }

    @Test
    void aServiceMayBeAskedWithGet() throws Exception {
        var settings = http("GET", List.of(), null, null);
        var withCode = new SmsSettings(
                "http",
                new Secret(Objects.requireNonNull(settings.url()).reveal() + "&text={code}"),
                "GET",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(carried(withCode)).isEqualTo(new Carried.Taken());
        assertThat(calls.getFirst().method()).isEqualTo("GET");
        assertThat(calls.getFirst().uri()).endsWith("&text=042137");
    }

    @Test
    void anAnswerThatIsNoSuccessIsNone() throws Exception {
        answer = "{\"code\":7,\"message\":\"no credit\"}";

        assertThat(carried(http("POST", List.of(), "{code}", "\"code\":0")))
                .isEqualTo(new Carried.Never("The SMS service's answer does not contain what sms.success says"));
    }

    @Test
    void aServiceThatIsBusyIsAskedAgain() throws Exception {
        status = 503;

        assertThat(carried(http("POST", List.of(), "{code}", null)))
                .isEqualTo(new Carried.NotNow("The SMS service answers with status 503"));
    }

    @Test
    void aServiceInsideTheNetworkIsOnlyCalledWhereTheOperatorAllowsIt() throws Exception {
        assertThat(carried(http("POST", List.of(), "{code}", null), "+8613800138000", "a", List.of()))
                .isInstanceOf(Carried.Never.class);
        assertThat(calls).isEmpty();
    }

    @Test
    void alibabaIsCalledWithNumberTemplateAndSignature() throws Exception {
        assertThat(carried(cloud("aliyun"))).isEqualTo(new Carried.Taken());

        var call = calls.getFirst();
        assertThat(URLDecoder.decode(call.uri(), StandardCharsets.UTF_8))
                .isEqualTo("/?OutId=aaaaaaaaaaaaaaaaaaaaaa&PhoneNumbers=13800138000&SignName=商城&TemplateCode=SMS_1"
                        + "&TemplateParam={\"code\":\"042137\"}");
        assertThat(call.headers().getFirst("x-acs-action")).isEqualTo("SendSms");
        assertThat(call.headers().getFirst("Authorization"))
                .startsWith("ACS3-HMAC-SHA256 Credential=key-id,SignedHeaders=host;x-acs-action;")
                .doesNotContain("key-secret");
    }

    @Test
    void alibabasRefusalIsToldInWords() throws Exception {
        answer = "{\"Code\":\"isv.SMS_SIGNATURE_ILLEGAL\",\"Message\":\"13800138000\"}";

        assertThat(carried(cloud("aliyun")))
                .isEqualTo(
                        new Carried.Never("Alibaba Cloud answers isv.SMS_SIGNATURE_ILLEGAL: check sms.signature: it is"
                                + " not approved"));
    }

    @Test
    void alibabasFlowControlIsWaitedFor() throws Exception {
        answer = "{\"Code\":\"isv.BUSINESS_LIMIT_CONTROL\",\"Message\":\"触发分钟级流控\"}";

        assertThat(carried(cloud("aliyun"))).isInstanceOf(Carried.NotNow.class);
    }

    @Test
    void tencentIsCalledWithNumberTemplateAndSignature() throws Exception {
        answer = "{\"Response\":{\"SendStatusSet\":[{\"Code\":\"Ok\"}],\"RequestId\":\"1\"}}";

        assertThat(carried(cloud("tencent"))).isEqualTo(new Carried.Taken());
        var call = calls.getFirst();
        assertThat(call.body())
                .contains("\"PhoneNumberSet\":[\"+8613800138000\"]")
                .contains("\"TemplateParamSet\":[\"042137\"]")
                .contains("\"SmsSdkAppId\":\"1400006666\"");
        assertThat(call.headers().getFirst("X-TC-Timestamp")).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(call.headers().getFirst("Authorization"))
                .startsWith("TC3-HMAC-SHA256 Credential=key-id/2026-03-01/sms/tc3_request")
                .doesNotContain("key-secret");
    }

    @Test
    void tencentsRefusalIsToldInWords() throws Exception {
        answer = "{\"Response\":{\"Error\":{\"Code\":\"AuthFailure.SignatureFailure\",\"Message\":\"secret\"}}}";

        assertThat(carried(cloud("tencent")))
                .isEqualTo(
                        new Carried.Never("Tencent Cloud answers AuthFailure.SignatureFailure: check sms.key-secret"));
    }

    @Test
    void whatIsNoJsonIsNoSuccess() throws Exception {
        answer = "<html>";

        assertThat(carried(cloud("tencent"))).isInstanceOf(Carried.Never.class);
    }
}
