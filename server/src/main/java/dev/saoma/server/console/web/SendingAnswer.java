package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.route.Sending;
import java.util.Locale;
import org.springframework.http.ResponseEntity;

/// Says what came of asking for something to be sent again.
///
/// @param delivery where to look at how it goes
record SendingAnswer(String delivery) {

    static final Bilingual A_ROUTE = new Bilingual("此连接的一个路由的名称。", "The name of a route of this connection.");

    static ResponseEntity<SendingAnswer> of(Sending sending, Locale locale) {
        return switch (sending) {
            case Sending.Begun(var delivery) -> ResponseEntity.accepted().body(new SendingAnswer(delivery.value()));
            case Sending.UnderWay _ -> Problems.answer(Problem.DELIVERY_UNDER_WAY, locale);
            case Sending.Unknown _ -> Problems.answer(Problem.NOT_FOUND, locale);
            case Sending.NotKept _ -> Problems.answer(Problem.PUSH_NOT_KEPT, locale);
            case Sending.NoSuchRoute _ -> {
                var fields = new Fields();
                fields.wrong("route", A_ROUTE);
                yield fields.problem(locale);
            }
        };
    }
}
