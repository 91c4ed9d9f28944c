package dev.saoma.forwarder.boot;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A website that had a handler for WeChat before it had the starter. How the handler reads is chosen by a header.
@SpringBootConfiguration
@EnableAutoConfiguration
class TestWebsite {

    @RestController
    static class WeChatHandler {

        @GetMapping("/wechat")
        String check(@RequestParam String echostr) {
            return echostr;
        }

        @PostMapping("/wechat")
        String push(@RequestBody String body, @RequestParam String nonce) {
            return "own answer " + nonce + " to " + body;
        }

        @PostMapping(path = "/wechat", headers = "X-Read=stream")
        String stream(HttpServletRequest request) throws IOException {
            var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return "stream " + request.getInputStream().isFinished() + " " + request.getContentLength() + " " + body;
        }

        @PostMapping(path = "/wechat", headers = "X-Read=reader")
        String reader(HttpServletRequest request) throws IOException {
            return "reader " + request.getReader().readLine();
        }

        @PostMapping(path = "/wechat", headers = "X-Read=form")
        String form(@RequestParam String field, @RequestParam String nonce) {
            return "form " + field + " " + nonce;
        }

        @PostMapping(path = "/wechat", headers = "X-Read=length")
        int length(@RequestBody byte[] body) {
            return body.length;
        }

        @PostMapping(path = "/wechat", headers = "X-Read=fail")
        ResponseEntity<String> fail(@RequestHeader("X-Read") String how) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(how);
        }

        @PostMapping("/other")
        String other(@RequestBody String body) {
            return body;
        }
    }
}
