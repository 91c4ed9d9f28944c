package com.example.website;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(properties = {"SAOMA_ISSUER=https://id.example.com/oidc", "SAOMA_CLIENT_ID=x", "SAOMA_CLIENT_SECRET=x"})
@Import(SecurityConfiguration.class)
class WebsiteTests {

    static final ClientRegistration CLIENT = ClientRegistration.withRegistrationId("saoma")
            .clientId("website")
            .clientSecret("secret")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .scope("openid")
            .authorizationUri("https://id.example.com/oidc/auth")
            .tokenUri("https://id.example.com/oidc/token")
            .jwkSetUri("https://id.example.com/oidc/jwks")
            .providerConfigurationMetadata(Map.of("end_session_endpoint", "https://id.example.com/oidc/session/end"))
            .build();

    @Autowired
    MockMvc browser;

    @Test
    void aStrangerIsOfferedToLogIn() throws Exception {
        browser.perform(get("/").locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Log in with WeChat")));
    }

    @Test
    void aChineseBrowserReadsChinese() throws Exception {
        browser.perform(get("/").locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(content().string(containsString("微信登录")));
    }

    @Test
    void aVisitorSeesTheirClaimsAndMarkupInThemStaysText() throws Exception {
        browser.perform(get("/").with(oidcLogin().idToken(token -> token.subject("5f0c")
                        .claim("name", "<b>someone</b>"))))
                .andExpect(content().string(containsString("5f0c")))
                .andExpect(content().string(containsString("&lt;b&gt;someone&lt;/b&gt;")));
    }

    @Test
    void loggingOutEndsTheSessionAtTheIdentityServerToo() throws Exception {
        browser.perform(post("/logout")
                        .with(csrf())
                        .with(oidcLogin()
                                .clientRegistration(CLIENT)
                                .idToken(token -> token.tokenValue("the-id-token").subject("5f0c"))))
                .andExpect(redirectedUrl("https://id.example.com/oidc/session/end?id_token_hint=the-id-token"
                        + "&post_logout_redirect_uri=http://localhost/"));
    }

    @TestConfiguration
    static class Client {

        @Bean
        ClientRegistrationRepository clients() {
            return new InMemoryClientRegistrationRepository(CLIENT);
        }
    }
}
