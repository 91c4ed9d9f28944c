package dev.saoma.acceptance;

import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives stories one Saoma and one Chromium for the whole test run: to start them takes longer than to tell a story.
/// Both are closed when the last test has run.
final class WithSaoma implements BeforeAllCallback, ParameterResolver {

    /// The name of the other pool in its addresses.
    static final String OTHER_SLUG = "other";

    @Override
    public void beforeAll(ExtensionContext context) {
        saoma(context);
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
            return store(context).computeIfAbsent(Browsers.class, _ -> new Browsers(), Browsers.class);
        }
        return type == Phone.class ? saoma(context).phone() : saoma(context);
    }

    private static SaomaUnderTest saoma(ExtensionContext context) {
        return store(context).computeIfAbsent(SaomaUnderTest.class, _ -> shared(), SaomaUnderTest.class);
    }

    /// All clients of the documentation are registered there, and beside the pool that they log in to there is
    /// another.
    private static SaomaUnderTest shared() {
        String other = """
                - id: 5f0c0000000000000000a001
                  slug: %s
                  name: Another pool
                """.formatted(OTHER_SLUG);
        return SaomaUnderTest.startFor(
                "shared", ClientPage.applications() + DeviceScript.application(), Map.of("SAOMA_DEMO_POOLS", other));
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(WithSaoma.class));
    }
}
