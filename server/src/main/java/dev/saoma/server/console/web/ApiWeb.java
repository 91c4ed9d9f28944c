package dev.saoma.server.console.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the gate in front of every address of the admin API, whichever module answers there.
@Configuration(proxyBeanMethods = false)
class ApiWeb implements WebMvcConfigurer {

    private final Gate gate;
    private final Repeats repeats;

    ApiWeb(Gate gate, Repeats repeats) {
        this.gate = gate;
        this.repeats = repeats;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RefusedFiles())
                .addPathPatterns(AdminApi.POOL + RosterController.IMPORT, AdminApi.POOL + RosterController.MOVE);
        registry.addInterceptor(gate)
                .addPathPatterns(AdminApi.VERSION_1, AdminApi.VERSION_3)
                .excludePathPatterns(AdminApi.DOCUMENT);
        registry.addInterceptor(new Acceptable()).addPathPatterns(AdminApi.VERSION_1, AdminApi.VERSION_3);
        // Only who passes the gate is told what a call was answered before.
        registry.addInterceptor(repeats).addPathPatterns(AdminApi.VERSION_1);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentCaller());
    }
}
