package dev.saoma.server.oidc.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before the endpoints that programs post forms to, and lets in what is a form; stricter than the
/// authorization server, which would read around much of what is wrong.
final class TokenFormFilter extends OncePerRequestFilter {

    private static final RequestMatcher FORMS = new OrRequestMatcher(
            Endpoints.at(Endpoints.TOKEN),
            Endpoints.at(Endpoints.PUSH),
            Endpoints.at(Endpoints.DEVICE),
            Endpoints.at(Endpoints.INTROSPECTION),
            Endpoints.at(Endpoints.REVOCATION));

    private final TokenRefusals refusals;

    TokenFormFilter(TokenRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!FORMS.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        var mistake = TokenForms.mistake(request);
        if (mistake.isPresent()) {
            refuse(request, response, mistake.get());
            return;
        }
        var proof = new PresentedProof(Collections.list(request.getHeaders(PresentedProof.HEADER)));
        run(proof, () -> chain.doFilter(new ReadForm(request), response));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String mistake) throws IOException {
        refusals.onAuthenticationFailure(
                request,
                response,
                new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, mistake, null)));
    }

    private interface Rest {
        void go() throws ServletException, IOException;
    }

    private static void run(PresentedProof proof, Rest rest) throws ServletException, IOException {
        try {
            proof.during(() -> {
                rest.go();
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
