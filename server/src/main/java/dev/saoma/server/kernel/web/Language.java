package dev.saoma.server.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A language that the pages speak.
public enum Language {
    CHINESE("zh-CN", "中文", Locale.SIMPLIFIED_CHINESE),
    ENGLISH("en", "English", Locale.ENGLISH);

    private final String tag;
    private final String itself;
    private final Locale locale;

    Language(String tag, String itself, Locale locale) {
        this.tag = tag;
        this.itself = itself;
        this.locale = locale;
    }

    /// Its BCP 47 tag.
    public String tag() {
        return tag;
    }

    /// Its name in itself.
    public String itself() {
        return itself;
    }

    public Locale locale() {
        return locale;
    }

    /// What the visitor chose on the page ([LanguageSwitch]), else what the website asks for, else what they chose on
    /// a page before, else what the browser is set to.
    /// Chinese if none of them says anything, as WeChat's users are at home there; English if all that they say
    /// is foreign to us.
    public static Language choose(@Nullable String chosen, String wished, HttpServletRequest request) {
        var asked = Stream.of(
                        Stream.ofNullable(chosen),
                        LanguageSwitch.chosen(request).stream(),
                        Arrays.stream(wished.split(" ")))
                .flatMap(tags -> tags);
        return preferred(Stream.concat(locales(asked), saidBy(request)).toList());
    }

    /// The one of a reader who asks for none.
    static Language ofBrowser(HttpServletRequest request) {
        return preferred(saidBy(request).toList());
    }

    private static Stream<Locale> saidBy(HttpServletRequest request) {
        // The container answers with its own language where the browser has named none.
        List<Locale> preferred =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return Stream.concat(locales(LanguageCookie.remembered(request)), preferred.stream());
    }

    private static Stream<Locale> locales(Stream<String> tags) {
        return tags.filter(tag -> !tag.isBlank()).map(Locale::forLanguageTag);
    }

    /// The first of those that somebody prefers, best first.
    static Language preferred(List<Locale> all) {
        var known = all.stream().map(Language::of).flatMap(Optional::stream).findFirst();
        return known.orElse(all.isEmpty() ? CHINESE : ENGLISH);
    }

    /// The one for a tag that somebody sent; Chinese where we do not speak it.
    public static Language of(String tag) {
        return spoken(tag).orElse(CHINESE);
    }

    /// The one for a tag, if we speak it.
    static Optional<Language> spoken(String tag) {
        return of(Locale.forLanguageTag(tag));
    }

    private static Optional<Language> of(Locale wanted) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }
}
