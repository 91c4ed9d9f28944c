package com.example.api;

import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells whoever calls by whose token they do.
@RestController
class GreetingController {

    @GetMapping("/greeting")
    Map<String, String> greeting(@AuthenticationPrincipal Jwt token) {
        return Map.of("hello", token.getSubject());
    }
}
