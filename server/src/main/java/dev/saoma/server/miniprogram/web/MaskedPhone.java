package dev.saoma.server.miniprogram.web;

import dev.saoma.server.kernel.PhoneNumber;

/// A phone number as its own owner recognises it on the own phone: `138****0000`.
final class MaskedPhone {

    private static final int IN_FRONT = 3;
    private static final int AT_THE_END = 4;
    private static final int SHORTEST_WITH_A_FRONT = 9;

    private MaskedPhone() {}

    static String of(PhoneNumber phone) {
        var national = phone.national();
        var front = national.length() >= SHORTEST_WITH_A_FRONT ? national.substring(0, IN_FRONT) : "";
        return front + "****" + national.substring(Math.max(0, national.length() - AT_THE_END));
    }
}
