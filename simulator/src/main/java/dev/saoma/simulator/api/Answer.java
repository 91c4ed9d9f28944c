package dev.saoma.simulator.api;

import dev.saoma.simulator.qr.QrPicture;
import java.util.Map;

/// What WeChat answers a call with. An error is HTTP 200 as well.
sealed interface Answer {

    /// Data; most successful answers carry no errcode at all.
    record Data(Map<String, Object> fields) implements Answer {}

    record Refused(int errcode, String errmsg) implements Answer {}

    record Picture(QrPicture code) implements Answer {}

    record NotFound() implements Answer {}

    static Answer refused(ErrorCode code) {
        return new Refused(code.number(), code.text());
    }
}
