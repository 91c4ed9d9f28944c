package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.CallQuota;
import dev.saoma.server.connection.Counted;
import dev.saoma.server.connection.Counts;
import dev.saoma.server.connection.Diagnostics;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Reply;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How much of what WeChat allows is left: by its own count of QR codes, which knows of other systems, and by ours.
@Component
final class Quotas implements Examination {

    private final Diagnostics diagnostics;
    private final Counts counts;

    Quotas(Diagnostics diagnostics, Counts counts) {
        this.diagnostics = diagnostics;
        this.counts = counts;
    }

    @Override
    public Step step() {
        return Step.QUOTAS;
    }

    @Override
    public boolean needsToken() {
        return true;
    }

    @Override
    public Finding examine(OfficialAccount account) {
        for (var count : counts.on(counts.today(), account.appId()).entrySet()) {
            var what = count.getKey();
            if (what.isLimited() && CallQuota.isNearlyUsed(count.getValue(), what.dailyLimit())) {
                return low(what, count.getValue(), what.dailyLimit());
            }
        }
        return diagnostics.quota(account, Counted.QR_CODE) instanceof Reply.Ok<CallQuota>(var told)
                ? finding(told)
                : Diagnosis.QUOTA_NOT_TOLD.at(step());
    }

    private Finding finding(CallQuota told) {
        return CallQuota.isNearlyUsed(told.used(), told.dailyLimit())
                ? low(Counted.QR_CODE, told.used(), told.dailyLimit())
                : Diagnosis.QUOTA_LEFT.at(
                        step(), Map.of("remaining", told.remaining(), "limit", told.dailyLimit(), "used", told.used()));
    }

    private Finding low(Counted what, long used, long limit) {
        return Diagnosis.QUOTA_LOW.at(step(), Map.of("call", what.call(), "used", used, "limit", limit));
    }
}
