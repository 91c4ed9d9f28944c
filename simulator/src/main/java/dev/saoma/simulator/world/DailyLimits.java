package dev.saoma.simulator.world;

import java.util.Map;
import java.util.TreeMap;

/// How often a day each call may be made, as WeChat's console shows it for a verified account (接口权限说明). For calls
/// that its table does not name, a number large enough not to be met by accident.
final class DailyLimits {

    static final String FORCED_RENEWAL = "/cgi-bin/stable_token?force_refresh=true";

    private static final Map<String, Integer> PER_DAY = new TreeMap<>(Map.ofEntries(
            Map.entry("/cgi-bin/token", 2_000),
            Map.entry("/cgi-bin/stable_token", 500_000),
            Map.entry(FORCED_RENEWAL, 20),
            Map.entry("/cgi-bin/qrcode/create", 100_000),
            Map.entry("/cgi-bin/user/info", 5_000_000),
            Map.entry("/cgi-bin/user/info/batchget", 500_000),
            Map.entry("/cgi-bin/user/get", 500),
            Map.entry("/cgi-bin/message/custom/send", 500_000),
            Map.entry("/cgi-bin/message/template/send", 100_000),
            Map.entry("/cgi-bin/menu/create", 1_000),
            Map.entry("/cgi-bin/menu/get", 10_000),
            Map.entry("/cgi-bin/menu/delete", 1_000),
            Map.entry("/cgi-bin/get_current_selfmenu_info", 10_000),
            Map.entry("/cgi-bin/get_api_domain_ip", 100_000),
            Map.entry("/cgi-bin/getcallbackip", 100_000),
            Map.entry("/cgi-bin/callback/check", 100_000)));

    private DailyLimits() {}

    static Map<String, Integer> all() {
        return PER_DAY;
    }
}
