package dev.saoma.simulator.api;

import dev.saoma.simulator.qr.PagePicture;
import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.MinuteLimits;
import dev.saoma.simulator.world.PageCode;
import dev.saoma.simulator.world.PageCodes;
import org.springframework.stereotype.Component;

/// `POST /wxa/getwxacodeunlimit`: the picture of a code that opens a page with a scene, 5,000 a minute
/// (获取不限制的小程序码).
@Component
final class PageCodeEndpoint implements Endpoint {

    private static final int PER_MINUTE = 5_000;

    private final Callers callers;
    private final JsonBodies bodies;
    private final MinuteLimits limits;
    private final PageCodes codes;

    PageCodeEndpoint(Callers callers, JsonBodies bodies, MinuteLimits limits, PageCodes codes) {
        this.callers = callers;
        this.bodies = bodies;
        this.limits = limits;
        this.codes = codes;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/wxa/getwxacodeunlimit";
    }

    @Override
    public Answer answer(ApiRequest request) {
        return callers.withProgramToken(
                request,
                program -> bodies.read(request, body -> switch (PageCodeOrder.read(body, program)) {
                    case PageCodeOrder.Refused(ErrorCode why) -> Answer.refused(why);
                    case PageCodeOrder.Accepted order -> make(program, order, request);
                }));
    }

    private Answer make(MiniProgram program, PageCodeOrder.Accepted order, ApiRequest request) {
        if (!limits.use(program.appId(), path(), PER_MINUTE, request.at())) {
            return Answer.refused(ErrorCode.QUOTA_REACHED);
        }
        PageCode code = codes.create(program.appId(), order.scene(), order.page(), order.version(), request.at());
        return new Answer.PageCodePicture(PagePicture.of(code.url(), order.side(), order.seeThrough()));
    }
}
