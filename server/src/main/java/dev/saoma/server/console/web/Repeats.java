package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.console.KeptAnswer;
import dev.saoma.server.console.KeptAnswers;
import dev.saoma.server.console.KeptAnswers.Claim;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/// Lets a call that was sent twice with one `Idempotency-Key` be done once
/// (draft-ietf-httpapi-idempotency-key-header): who got no answer sends it again and gets the first one. It comes
/// after [Gate], so an answer is repeated only for who may still make the call. What was refused has changed nothing,
/// and is not kept.
@Component
class Repeats implements HandlerInterceptor {

    static final String KEY = "Idempotency-Key";

    private static final String CLAIMED = Repeats.class.getName();
    private static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final int LARGEST = 256 * 1024;
    private static final List<String> HEADERS = List.of("Content-Type", "ETag", "Location", "Cache-Control");

    /// A string of RFC 8941 §3.3.3, or its content alone, as most clients send it.
    private static final Pattern FORM =
            Pattern.compile("\"([\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]{1,200})\"|([!#-~]{1,200})");

    private static final Bilingual RIGHT =
            new Bilingual("一个由 1 至 200 个可见 ASCII 字符组成的值。", "One value of 1 to 200 visible ASCII characters.");

    private final KeptAnswers answers;
    private final InstantSource clock;

    Repeats(KeptAnswers answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var held = WebUtils.getNativeRequest(request, KeyedBodies.Held.class);
        if (held == null) {
            return true;
        }
        var chosen = chosen(request);
        if (chosen.isEmpty()) {
            var fields = new Fields();
            fields.wrong(KEY, RIGHT);
            Problems.write(response, fields.detail(request.getLocale()));
            return false;
        }
        var key = Digest.of(CurrentCaller.visitor().actor() + "\n" + chosen.get());
        // With the caller's own word in it: what a body holds cannot be guessed by its digest.
        var fingerprint = Digest.of(chosen.get() + "\n" + request.getRequestURI() + "?" + request.getQueryString()
                + "\n" + request.getHeader("If-Match") + "\n" + held.text());
        var now = clock.instant();
        return switch (answers.claim(key, fingerprint, now, now.plus(KEPT_FOR))) {
            case Claim.Ours _ -> {
                request.setAttribute(CLAIMED, key);
                yield true;
            }
            case Claim.Done(var answer) -> {
                repeat(answer, response);
                yield false;
            }
            case Claim.AtWork _ -> refuse(Problem.REPEAT_AT_WORK, request, response);
            case Claim.OfAnother _ -> refuse(Problem.REPEAT_OF_ANOTHER, request, response);
        };
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!(request.getAttribute(CLAIMED) instanceof Digest key)) {
            return;
        }
        var answer = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        if (answer == null || failure != null || answer.getStatus() >= 300 || answer.getContentSize() > LARGEST) {
            answers.release(key);
            return;
        }
        var headers = new TreeMap<String, String>();
        for (var name : HEADERS) {
            Optional.ofNullable(answer.getHeader(name)).ifPresent(value -> headers.put(name, value));
        }
        var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        answers.keep(key, new KeptAnswer(answer.getStatus(), headers, body));
    }

    private static Optional<String> chosen(HttpServletRequest request) {
        var sent = Collections.list(request.getHeaders(KEY));
        var form = FORM.matcher(sent.size() == 1 ? sent.getFirst().strip() : "");
        return form.matches() ? Optional.of(form.group(1) == null ? form.group(2) : form.group(1)) : Optional.empty();
    }

    private static void repeat(KeptAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.write(response, Problems.detail(problem, request.getLocale()));
        return false;
    }
}
