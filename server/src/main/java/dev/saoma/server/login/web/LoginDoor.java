package dev.saoma.server.login.web;

import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// There is a login page at a pool's address only.
@Configuration(proxyBeanMethods = false)
class LoginDoor implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AtAPool()).addPathPatterns("/login", "/login/**");
    }

    private static final class AtAPool implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            if (CurrentPool.isBound()) {
                return true;
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
    }
}
