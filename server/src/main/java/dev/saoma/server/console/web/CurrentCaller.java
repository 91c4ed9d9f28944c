package dev.saoma.server.console.web;

import dev.saoma.server.console.Caller;
import dev.saoma.server.console.developer.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands the caller to controllers that ask for it, as [Gate] has let it through.
final class CurrentCaller implements HandlerMethodArgumentResolver {

    private static final String CALLER = CurrentCaller.class.getName();

    /// Who calls. The security chain lets nobody through without a token or a session.
    static Visitor visitor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var principal = authentication == null ? null : authentication.getPrincipal();
        if (principal instanceof CallerTokens.Principal program) {
            return new Visitor.Program(program.caller());
        }
        if (principal instanceof SignedIn signedIn) {
            return new Visitor.Person(signedIn);
        }
        throw new IllegalStateException("A call of the admin API came past its security chain");
    }

    static void letThrough(HttpServletRequest request, Caller caller) {
        request.setAttribute(CALLER, caller);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == SignedIn.class && visitor() instanceof Visitor.Person(var signedIn)) {
            return signedIn;
        }
        if (request.getAttribute(CALLER, RequestAttributes.SCOPE_REQUEST) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("A call of the admin API came past its gate");
    }
}
