package dev.saoma.server.connection.wechat;

import dev.saoma.server.kernel.PhoneNumber;
import java.util.Optional;

/// A phone number that WeChat vouches for.
final class Vouched {

    private Vouched() {}

    /// A number of a range that is newer than our list of ranges is taken too: somebody has it, and it has been paid
    /// for.
    static Optional<PhoneNumber> phone(String country, String national) {
        var whole = "+" + country + national;
        return PhoneNumber.parse(whole).or(() -> plain(whole));
    }

    private static Optional<PhoneNumber> plain(String whole) {
        try {
            return Optional.of(new PhoneNumber(whole));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
