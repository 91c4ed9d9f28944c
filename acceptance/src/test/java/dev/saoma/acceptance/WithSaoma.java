package dev.saoma.acceptance;

import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives stories one Saoma for the whole test run, which takes longer to start than a story to tell, and each class a
/// Chromium of its own, which only one thread can speak to.
final class WithSaoma implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    /// The name of the other pool in its addresses.
    static final String OTHER_SLUG = "other";

    /// The `client_id` of a website that takes no new users, of one that has whoever scans confirm it, and of one that
    /// has them send a number. Nobody runs them.
    static final String CLOSED = "5f0c0000000000000000c105";

    static final String CONFIRMING = "5f0c0000000000000000c0f1";
    static final String NUMBERING = "5f0c0000000000000000c0de";

    private static final Namespace OURS = Namespace.create(WithSaoma.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        saoma(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Browsers browsers = context.getStore(OURS).get(Browsers.class, Browsers.class);
        if (browsers != null) {
            if (context.getExecutionException().isPresent()) {
                browsers.takePictures(context.getRequiredTestMethod().getName());
            }
            browsers.everybodyLeaves();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SaomaUnderTest.class || type == Browsers.class || type == Phone.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Browsers.class) {
            return context.getStore(OURS).computeIfAbsent(Browsers.class, _ -> new Browsers(), Browsers.class);
        }
        return type == Phone.class ? saoma(context).phone() : saoma(context);
    }

    private static SaomaUnderTest saoma(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Database.ofTheStory(), WithSaoma::shared, SaomaUnderTest.class);
    }

    /// All clients of the documentation are registered there, and beside the pool that they log in to there is
    /// another. Whoever comes by the mini program is found by a number that was verified.
    private static SaomaUnderTest shared(Database database) {
        String other = """
                - id: 5f0c0000000000000000a001
                  slug: %s
                  name: Another pool
                """.formatted(OTHER_SLUG);
        return SaomaUnderTest.startFor(
                "shared",
                ClientPage.applications()
                        + DeviceScript.application()
                        + registered(CLOSED, "registration: closed")
                        + registered(CONFIRMING, "policy: confirm")
                        + registered(NUMBERING, "policy: number"),
                Map.of("SAOMA_DEMO_POOLS", other, "SAOMA_DEMO_PROGRAM", "association: field-matching"));
    }

    private static String registered(String clientId, String rule) {
        return """
                - client-id: %s
                  name: Corner shop
                  kind: single-page
                  redirect-uris: [ "https://www.example.org/callback" ]
                  connections: [ official-account, mini-program ]
                  %s
                """.formatted(clientId, rule);
    }
}
