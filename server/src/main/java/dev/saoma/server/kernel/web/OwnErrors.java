package dev.saoma.server.kernel.web;

import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.webapp.AbstractConfiguration;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Has [BareErrors] speak wherever the container would.
@Component
final class OwnErrors implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private final BareErrors errors;

    OwnErrors(ErrorPage page) {
        this.errors = new BareErrors(page);
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setErrorHandler(errors.ofServer()));
        factory.addConfigurations(new Errors());
    }

    /// Comes after the factory has set the application's pages.
    private final class Errors extends AbstractConfiguration {

        Errors() {
            super(new Builder());
        }

        @Override
        public void configure(WebAppContext context) {
            if (context.getErrorHandler() instanceof ErrorPageErrorHandler usual) {
                context.setErrorHandler(errors.ofApplication(usual));
            }
        }
    }
}
