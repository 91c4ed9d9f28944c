package dev.saoma.server.push.web;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.push.ReceivePush;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// WeChat's check of the server URL that the operator enters at mp.weixin.qq.com (`wechat-protocol` §A2). What it
/// pushes there is taken by the [PushDoor].
@RestController
@RequestMapping("/connections/social/{identifier}/{pool}/events")
class CheckController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ReceivePush receive;

    CheckController(ReceivePush receive) {
        this.receive = receive;
    }

    @GetMapping
    ResponseEntity<String> check(
            @PathVariable String identifier, @PathVariable String pool, HttpServletRequest request) {
        // The echo is not part of the signature: as text, and nothing that a browser would take for a page.
        return PoolId.parse(pool)
                .flatMap(id -> receive.check(id, identifier, DoorQuery.read(request.getQueryString())))
                .map(echo -> ResponseEntity.ok()
                        .contentType(TEXT)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .body(echo))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
    }
}
