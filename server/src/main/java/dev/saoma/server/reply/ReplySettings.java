package dev.saoma.server.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an account is to say, as somebody filled it in, in a file or a form: anything may be missing or wrong. What is
/// left out is as [Replies#DEFAULT] says.
///
/// @param language `zh-CN` or `en`, where it is not known in which the person reads
/// @param first `auto`, `saoma` or `route`: who is heard when both have an answer
/// @param channel `answer`, or `message` where the customer's server takes the pushes and hands them on
/// @param welcome to whoever follows
/// @param login to whoever has logged in by a scan
public record ReplySettings(
        @Nullable String language,
        @Nullable String first,
        @Nullable String channel,
        @Nullable TemplateSettings welcome,
        @Nullable TemplateSettings login) {

    /// What comes of looking at them.
    public sealed interface Checked {

        record Valid(Replies replies) implements Checked {}

        /// These are all the reasons.
        record Invalid(List<Mistake> mistakes) implements Checked {}
    }

    /// Something wrong in one setting.
    public record Mistake(String setting, ReplyFlaw flaw) {}

    /// Looks at all of them.
    public Checked check() {
        var mistakes = new ArrayList<Mistake>();
        var replies = new Replies(
                read(
                        language,
                        ReplySettings::locale,
                        Replies.DEFAULT.language(),
                        "language",
                        ReplyFlaw.LANGUAGE,
                        mistakes),
                read(first, First::parse, Replies.DEFAULT.first(), "first", ReplyFlaw.FIRST, mistakes),
                read(channel, Channel::parse, Replies.DEFAULT.channel(), "channel", ReplyFlaw.CHANNEL, mistakes),
                welcome == null ? Replies.DEFAULT.welcome() : welcome.welcome("welcome.", mistakes),
                login == null ? Replies.DEFAULT.login() : login.login("login.", mistakes));
        return mistakes.isEmpty() ? new Checked.Valid(replies) : new Checked.Invalid(List.copyOf(mistakes));
    }

    private static Optional<Locale> locale(String tag) {
        return switch (tag.strip()) {
            case "zh-CN" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }

    private static <T> T read(
            @Nullable String typed,
            Function<String, Optional<T>> parse,
            T otherwise,
            String setting,
            ReplyFlaw flaw,
            List<Mistake> mistakes) {
        if (typed == null) {
            return otherwise;
        }
        var parsed = parse.apply(typed);
        if (parsed.isEmpty()) {
            mistakes.add(new Mistake(setting, flaw));
        }
        return parsed.orElse(otherwise);
    }
}
