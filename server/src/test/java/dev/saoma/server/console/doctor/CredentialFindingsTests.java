package dev.saoma.server.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Reply;
import dev.saoma.server.console.PublicIps;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the doctor concludes from WeChat's answer to the call for a token.
class CredentialFindingsTests {

    private static final Reply<Duration> NOT_LISTED = new Reply.Failed<>(
            40164, "invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist rid: 63cf14c3-1af7da21-37efbc86");

    private static Finding egress(Reply<Duration> reply, String... configured) {
        return new CredentialFindings(new PublicIps(List.of(configured))).egressIp(reply);
    }

    @Test
    void theAddressThatWeChatSawIsNamed() {
        var finding = egress(NOT_LISTED);

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.code()).isEqualTo("egress-not-whitelisted");
        assertThat(finding.facts()).containsEntry("seen", "203.0.113.9");
        assertThat(finding.advice().zh()).contains("203.0.113.9");
    }

    @Test
    void anAddressThatIsNotAmongTheConfiguredOnesMeansAnotherWayOut() {
        assertThat(egress(NOT_LISTED, "203.0.113.0/28").code()).isEqualTo("egress-not-whitelisted");
        assertThat(egress(NOT_LISTED, "203.0.113.9").code()).isEqualTo("egress-not-whitelisted");
        assertThat(egress(NOT_LISTED, "203.0.113.0/29", "2001:db8::/32").code()).isEqualTo("egress-not-configured");
    }

    @Test
    void aRefusedAddressSaysNothingOfTheSecret() {
        assertThat(new CredentialFindings(new PublicIps(List.of()))
                        .credentials(NOT_LISTED)
                        .verdict())
                .isEqualTo(Verdict.COULD_NOT_TELL);
    }

    @Test
    void theQuestionToTheAdministratorIsAboutTheAddressToo() {
        var finding = egress(new Reply.Failed<>(89503, "waiting for the administrator"));

        assertThat(finding.code()).isEqualTo("wechat-89503");
        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aWrongSecretSaysNothingOfTheAddress() {
        assertThat(egress(new Reply.Failed<>(40125, "invalid appsecret")).verdict())
                .isEqualTo(Verdict.COULD_NOT_TELL);
    }
}
