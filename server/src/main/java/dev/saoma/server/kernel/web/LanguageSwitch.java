package dev.saoma.server.kernel.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The links by which a reader has the same page in another language: its own address with `lang`. An answer to a
/// form has none, as its address alone would not bring it back.
public final class LanguageSwitch {

    private static final String PARAMETER = "lang";

    private LanguageSwitch() {}

    /// One of the languages.
    ///
    /// @param address as a link of the page
    public record Link(String tag, String name, boolean current, String address) {}

    /// The links of the page that a request is answered with.
    public static List<Link> of(HttpServletRequest request, Language current) {
        if (!request.getMethod().equals("GET")) {
            return List.of();
        }
        var rest = queryWithout(request);
        var before = rest.isEmpty() ? "?" : "?" + rest + "&";
        return Arrays.stream(Language.values())
                .map(language -> new Link(
                        language.tag(),
                        language.itself(),
                        language == current,
                        before + PARAMETER + "=" + language.tag()))
                .toList();
    }

    /// The query of a request as it was before the reader chose a language.
    public static String queryWithout(HttpServletRequest request) {
        return parameters(request).filter(parameter -> !isOurs(parameter)).collect(Collectors.joining("&"));
    }

    /// An address that a form is sent to, which is answered in that language, too.
    public static String in(Language language, String address) {
        return address + "?" + PARAMETER + "=" + language.tag();
    }

    /// What the reader chose by such a link. Not by [HttpServletRequest#getParameter], which reads a body too.
    static Optional<String> chosen(HttpServletRequest request) {
        return parameters(request)
                .filter(LanguageSwitch::isOurs)
                .map(parameter -> parameter.substring(PARAMETER.length() + 1))
                .findFirst();
    }

    private static boolean isOurs(String parameter) {
        return parameter.startsWith(PARAMETER + "=");
    }

    /// Of the address as the browser sent it: what stands for it inside may be what a website has told us aside.
    private static Stream<String> parameters(HttpServletRequest request) {
        ServletRequest sent = request;
        while (sent instanceof ServletRequestWrapper wrapper) {
            sent = wrapper.getRequest();
        }
        return Stream.of(sent)
                .map(HttpServletRequest.class::cast)
                .map(HttpServletRequest::getQueryString)
                .filter(Objects::nonNull)
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(parameter -> !parameter.isEmpty());
    }
}
