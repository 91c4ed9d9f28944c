package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.Application;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.pool.Pool;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

/// Each page that says what is wrong is whole in each language.
@LoginServer
class ProblemPageTests {

    private static final String CHINESE = "(?s).*\\p{IsHan}.*";

    @Autowired
    private ProblemPage problems;

    @Autowired
    private TestLogins.Making making;

    private Pool pool;
    private Application website;

    @BeforeEach
    void aWebsite() {
        pool = making.pool("main");
        website = making.website(pool, "Corner <b>shop</b>");
    }

    static Stream<Arguments> pages() {
        return Arrays.stream(PageProblem.values())
                .flatMap(problem -> Arrays.stream(Language.values()).map(language -> Arguments.of(problem, language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aProblemIsToldInTheVisitorsLanguageAndNoOther(PageProblem problem, Language language) {
        for (var known : Arrays.asList(Optional.of(website), Optional.<Application>empty())) {
            var answer = CurrentPool.callIn(
                    pool,
                    () -> problems.of(problem, language, new MockHttpServletRequest(), known, Optional.of("sealed")));

            assertThat(answer.getStatusCode().value()).isEqualTo(problem.status());
            assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_LANGUAGE))
                    .isEqualTo(language.tag());
            var page = Objects.requireNonNull(answer.getBody());
            assertThat(page)
                    .contains("<html lang=\"" + language.tag() + "\">", "<code>" + problem.text() + "</code>")
                    .contains("/login?request=sealed")
                    .doesNotContain("{", "}", "<b>shop", "null", "Exception", "at dev.saoma")
                    .doesNotContainPattern("<(title|h1|p|dt|summary)></");
            // What WeChat calls things in its own language may stand in English sentences.
            var title = page.substring(page.indexOf("<h1>"), page.indexOf("</h1>"));
            assertThat(title.matches(CHINESE)).as(title).isEqualTo(language == Language.CHINESE);
        }
    }
}
