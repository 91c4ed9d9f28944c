package dev.saoma.server.kernel.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// Answers what the container refuses before any of ours sees it, or when nothing of ours could answer: an address
/// that means two things, a head that is too long, no HTTP at all. The container's own page would name it.
final class BareErrors {

    /// What the container puts in the place of an address that it could not read.
    private static final Set<String> UNREADABLE = Set.of("/badURI", "/badMessage");

    private final ErrorPage page;

    BareErrors(ErrorPage page) {
        this.page = page;
    }

    /// For what no application is found for.
    ErrorHandler ofServer() {
        return new ErrorHandler() {
            @Override
            public boolean errorPageForMethod(String method) {
                return true;
            }

            @Override
            protected void generateResponse(
                    Request request,
                    Response response,
                    int code,
                    @Nullable String message,
                    @Nullable Throwable cause,
                    Callback callback) {
                answer(request, response, code, callback);
            }
        };
    }

    /// For the application: whatever has no page of its own, or whose page fails.
    ///
    /// @param usual with the application's own pages
    ErrorPageErrorHandler ofApplication(ErrorPageErrorHandler usual) {
        var handler = new ErrorPageErrorHandler() {
            @Override
            public boolean errorPageForMethod(String method) {
                return true;
            }

            @Override
            protected void generateResponse(
                    Request request,
                    Response response,
                    int code,
                    @Nullable String message,
                    @Nullable Throwable cause,
                    Callback callback) {
                answer(request, response, code, callback);
            }
        };
        handler.setErrorPages(usual.getErrorPages());
        return handler;
    }

    private void answer(Request request, Response response, int status, Callback callback) {
        var headers = request.getHeaders();
        var locales = headers.contains(HttpHeader.ACCEPT_LANGUAGE) ? Request.getLocales(request) : List.<Locale>of();
        var language = Language.preferred(locales);
        if (StrayErrors.wantsPage(headers.get(HttpHeader.ACCEPT)) || isUnread(request)) {
            var drawn = page.of(status, language, null);
            drawn.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
            write(response, status, String.valueOf(drawn.getBody()).getBytes(StandardCharsets.UTF_8), callback);
        } else {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            write(response, status, problem(status, language.locale()), callback);
        }
    }

    /// Where the container cannot read the address it reads no further: what is asked for by which language is lost.
    /// Such an address comes from somebody who typed or pasted it.
    private static boolean isUnread(Request request) {
        return request.getHeaders().size() == 0 && UNREADABLE.contains(Request.getPathInContext(request));
    }

    private static void write(Response response, int status, byte[] body, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static byte[] problem(int status, Locale locale) {
        return Problems.bytes(Problems.detail(status, locale));
    }
}
