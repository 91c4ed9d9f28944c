package dev.saoma.simulator.api;

import dev.saoma.simulator.qr.QrPicture;
import dev.saoma.simulator.world.Codes;
import org.springframework.stereotype.Component;

/// `GET /cgi-bin/showqrcode`: the picture of a code. WeChat serves it from mp.weixin.qq.com and asks for no token.
@Component
final class ShowQrCodeEndpoint implements Endpoint {

    private final Codes codes;

    ShowQrCodeEndpoint(Codes codes) {
        this.codes = codes;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/cgi-bin/showqrcode";
    }

    @Override
    public Answer answer(ApiRequest request) {
        return request.parameter("ticket")
                .flatMap(codes::byTicket)
                .filter(code -> code.aliveAt(request.at()))
                .<Answer>map(code -> new Answer.Picture(QrPicture.of(code.url())))
                .orElseGet(Answer.NotFound::new);
    }
}
