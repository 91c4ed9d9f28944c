package dev.saoma.server.oidc.web;

import dev.saoma.server.oidc.Consents;
import dev.saoma.server.oidc.FindSession;
import dev.saoma.server.oidc.LoginMarks;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Takes the answer of a person who was asked whether a website may be told who they are, and lets the website's
/// request go on with it.
@Controller
final class ConsentController {

    private static final Logger log = LoggerFactory.getLogger(ConsentController.class);

    private final FindSession findSession;
    private final SessionCookies cookies;
    private final Consents consents;
    private final LoginMarks marks;
    private final HousePages pages;

    ConsentController(
            FindSession findSession, SessionCookies cookies, Consents consents, LoginMarks marks, HousePages pages) {
        this.pages = pages;
        this.findSession = findSession;
        this.cookies = cookies;
        this.consents = consents;
        this.marks = marks;
    }

    @PostMapping(Endpoints.ISSUER + Endpoints.CONSENT)
    void answered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!CurrentPool.isBound()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var session = session(request);
        var question = session.flatMap(id -> consents.open(id, parameter(request, "question")));
        if (session.isEmpty() || question.isEmpty()) {
            log.info(
                    "Refused an answer in pool {}: nobody was asked in this session",
                    CurrentPool.get().id());
            pages.write(
                    RefusalPage.QUESTION.page(HousePages.language(request)),
                    Optional.empty(),
                    request,
                    response,
                    HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var query = question.get().query();
        var agreed = "yes".equals(parameter(request, "answer"));
        var mark = marks.answered(query, question.get().askedAt(), session.get(), agreed);
        Redirects.seeOther(response, AuthorizeVisit.address(request.getContextPath(), query, mark));
    }

    private Optional<SessionId> session(HttpServletRequest request) {
        return cookies.of(request)
                .flatMap(cookie -> findSession.find(CurrentPool.get().id(), cookie))
                .map(session -> session.login().session());
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
