package dev.saoma.server.console.web;

import dev.saoma.server.kernel.web.LongBody;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where files come in that are read as they come. Who may send them is looked at before anything of them is read.
@Configuration(proxyBeanMethods = false)
class LongBodies {

    @Bean
    LongBody usersThatComeIn() {
        return new LongBody(Pattern.compile(
                "/api/v1/pools/[0-9a-f]{24}(" + RosterController.IMPORT + "|" + RosterController.MOVE + ")"));
    }
}
