package dev.saoma.simulator.api;

import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AccountType;
import dev.saoma.simulator.world.Code;
import dev.saoma.simulator.world.Codes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// `POST /cgi-bin/qrcode/create`: a code with a scene, for a while or for ever (生成带参数的二维码).
@Component
final class QrCodeEndpoint implements Endpoint {

    private static final int PERMANENT_CODES = 100_000;

    private final Callers callers;
    private final Codes codes;
    private final JsonBodies bodies;

    QrCodeEndpoint(Callers callers, Codes codes, JsonBodies bodies) {
        this.callers = callers;
        this.codes = codes;
        this.bodies = bodies;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/cgi-bin/qrcode/create";
    }

    @Override
    public Answer answer(ApiRequest request) {
        return callers.withToken(
                request,
                AccountType::makesCodes,
                account -> bodies.read(request, body -> switch (CodeOrder.read(body)) {
                    case CodeOrder.Refused(ErrorCode why) -> Answer.refused(why);
                    case CodeOrder.Temporary order -> temporary(account, order, request);
                    case CodeOrder.Permanent order -> permanent(account, order, request);
                }));
    }

    private Answer temporary(Account account, CodeOrder.Temporary order, ApiRequest request) {
        Duration life = Duration.ofSeconds(order.seconds());
        Code code = codes.create(account.appId(), order.scene(), request.at(), life);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ticket", code.ticket());
        fields.put("expire_seconds", order.seconds());
        fields.put("url", code.url());
        return new Answer.Data(fields);
    }

    private Answer permanent(Account account, CodeOrder.Permanent order, ApiRequest request) {
        if (codes.permanent(account.appId()) >= PERMANENT_CODES) {
            return Answer.refused(ErrorCode.TOO_MANY_CODES);
        }
        Code code = codes.create(account.appId(), order.scene(), request.at(), null);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ticket", code.ticket());
        fields.put("url", code.url());
        return new Answer.Data(fields);
    }
}
