package dev.saoma.simulator.api;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.RequestFacade;
import org.apache.coyote.ActionCode;
import org.springframework.util.ReflectionUtils;

/// Ends a connection without an answer.
final class Connections {

    private Connections() {}

    /// The servlet API has no word for this, so Tomcat is asked behind its facade.
    static void cut(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        var field = ReflectionUtils.findField(RequestFacade.class, "request");
        if (inner instanceof RequestFacade facade && field != null) {
            ReflectionUtils.makeAccessible(field);
            if (ReflectionUtils.getField(field, facade) instanceof Request behind) {
                behind.getCoyoteRequest().action(ActionCode.CLOSE_NOW, new java.io.IOException("cut on purpose"));
            }
        }
    }
}
