package dev.saoma.simulator.api;

import dev.saoma.simulator.qr.PagePicture;
import dev.saoma.simulator.qr.QrPicture;
import java.util.LinkedHashMap;
import java.util.Map;

/// What WeChat answers a call with. An error is HTTP 200 as well.
sealed interface Answer {

    /// Data; most successful answers carry no errcode at all.
    record Data(Map<String, Object> fields) implements Answer {}

    /// Success of a call that has nothing to tell.
    static Answer ok() {
        return ok(Map.of());
    }

    /// Success of one of the calls that say so besides what they tell.
    static Answer ok(Map<String, ?> more) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("errcode", 0);
        fields.put("errmsg", "ok");
        fields.putAll(more);
        return new Data(fields);
    }

    record Refused(int errcode, String errmsg) implements Answer {}

    record Picture(QrPicture code) implements Answer {}

    record PageCodePicture(PagePicture picture) implements Answer {}

    record NotFound() implements Answer {}

    static Answer refused(ErrorCode code) {
        return new Refused(code.number(), code.text());
    }
}
