package dev.saoma.server.console.web;

import dev.saoma.server.connection.ServerSecrets;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Needs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Secrets that nobody has to think up: to be entered in a connection's settings and at WeChat. They are kept
/// nowhere; each call makes others.
@RestController
@RequestMapping(AdminApi.POOL + "/connection-secrets")
class NewSecretsController {

    private final ServerSecrets secrets;

    NewSecretsController(ServerSecrets secrets) {
        this.secrets = secrets;
    }

    /// @param token a Token (令牌) for the server configuration at WeChat
    /// @param encodingAesKey an EncodingAESKey (消息加解密密钥)
    /// @param forwardingSecret what a forwarder signs with
    record NewSecrets(String token, String encodingAesKey, String forwardingSecret) {}

    /// Makes secrets for a connection, to be entered in its settings and at WeChat. They are kept nowhere;
    /// each call makes others.
    @PostMapping
    @Needs(ApiScope.CONNECTIONS_READ)
    @Answers(operation = "makeConnectionSecrets")
    ResponseEntity<NewSecrets> make() {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new NewSecrets(
                        secrets.token().reveal(),
                        secrets.encodingAesKey().reveal(),
                        secrets.forwardingSecret().reveal()));
    }
}
