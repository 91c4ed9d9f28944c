package dev.saoma.simulator.api;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// `GET /cgi-bin/get_api_domain_ip`: where the API lives; here always this machine (获取微信 API 服务器 IP).
@Component
final class DomainIpEndpoint implements Endpoint {

    private final Callers callers;

    DomainIpEndpoint(Callers callers) {
        this.callers = callers;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/cgi-bin/get_api_domain_ip";
    }

    @Override
    public Answer answer(ApiRequest request) {
        return callers.withToken(request, _ -> new Answer.Data(Map.of("ip_list", List.of("127.0.0.1"))));
    }
}
