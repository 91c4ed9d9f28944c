package dev.saoma.server.route;

import dev.saoma.server.kernel.InternationalHost;
import dev.saoma.server.kernel.OneLine;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.WebhookSecret;
import dev.saoma.server.kernel.outbound.AddressGuard;
import dev.saoma.server.kernel.outbound.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The settings of a route as somebody filled them in, in a file or a form: anything may be missing or wrong.
public record RouteSettings(
        @Nullable String name,
        @Nullable String target,
        @Nullable Secret secret,
        boolean active,
        boolean answers,
        List<String> messageTypes,
        List<String> events,
        List<String> scenePrefixes) {

    private static final Pattern WECHAT_NAME = Pattern.compile("[0-9A-Za-z_]{1,64}");
    private static final Pattern PREFIX = Pattern.compile("(?!qrscene_)[\\x21-\\x7e]{1,64}");
    private static final int LONGEST_LIST = 2000;

    /// What a stored route would be written as.
    public static RouteSettings of(Route route) {
        var selection = route.selection();
        return new RouteSettings(
                route.name(),
                route.target().address().toString(),
                route.secret().text(),
                route.active(),
                route.answers(),
                selection.messageTypes(),
                selection.events(),
                selection.scenePrefixes());
    }

    /// The same with another secret.
    public RouteSettings with(WebhookSecret secret) {
        return new RouteSettings(name, target, secret.text(), active, answers, messageTypes, events, scenePrefixes);
    }

    /// What is wrong with them by themselves. The place to ask whether they fit the connection's other routes is
    /// [RoutePlan].
    List<RouteFlaw> flaws(AddressGuard guard) {
        var flaws = new ArrayList<RouteFlaw>();
        if (givenName().isEmpty()) {
            flaws.add(RouteFlaw.NAME);
        }
        givenTarget()
                .ifPresentOrElse(
                        given -> check(given, guard, flaws),
                        () -> flaws.add(hasInternationalHost() ? RouteFlaw.TARGET_HOST : RouteFlaw.TARGET));
        if (givenSecret().isEmpty()) {
            flaws.add(RouteFlaw.SECRET);
        }
        check(messageTypes, WECHAT_NAME, RouteFlaw.MESSAGE_TYPE, flaws);
        check(events, WECHAT_NAME, RouteFlaw.EVENT, flaws);
        check(scenePrefixes, PREFIX, RouteFlaw.SCENE_PREFIX, flaws);
        return flaws;
    }

    private boolean hasInternationalHost() {
        return given(target).flatMap(InternationalHost::of).isPresent();
    }

    Optional<String> givenName() {
        return given(name).flatMap(OneLine::name);
    }

    Optional<Target> givenTarget() {
        return given(target).flatMap(Target::parse);
    }

    Optional<WebhookSecret> givenSecret() {
        return Optional.ofNullable(secret)
                .map(Secret::reveal)
                .map(String::strip)
                .flatMap(WebhookSecret::parse);
    }

    Selection selection() {
        return new Selection(messageTypes, events, scenePrefixes);
    }

    private static void check(Target target, AddressGuard guard, List<RouteFlaw> flaws) {
        switch (target.under(guard)) {
            case ALLOWED -> {}
            case NOT_ENCRYPTED -> flaws.add(RouteFlaw.TARGET_NOT_ENCRYPTED);
            case NOT_PUBLIC -> flaws.add(RouteFlaw.TARGET_NOT_PUBLIC);
        }
    }

    private static void check(List<String> values, Pattern form, RouteFlaw flaw, List<RouteFlaw> flaws) {
        if (!values.stream().allMatch(value -> form.matcher(value).matches())
                || String.join(" ", values).length() > LONGEST_LIST) {
            flaws.add(flaw);
        }
    }

    private static Optional<String> given(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(value -> !value.isEmpty());
    }
}
