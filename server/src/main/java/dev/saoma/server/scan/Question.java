package dev.saoma.server.scan;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.UnionId;
import org.jspecify.annotations.Nullable;

/// What a person is asked before a scan of theirs lets a browser in.
public sealed interface Question {

    /// To allow or refuse it on a page, whose address only their chat is told.
    record Confirm() implements Question {}

    /// To agree in the mini program that the scan has opened.
    record Agree() implements Question {}

    /// To say, on the login page, whether they have an account already, and to prove it.
    ///
    /// @param unionId what WeChat had said of them by then
    /// @param phone a number that WeChat has verified
    /// @param triesLeft how many more proofs are looked at
    record Binding(@Nullable UnionId unionId, @Nullable PhoneNumber phone, int triesLeft) implements Question {

        /// More would let a password be guessed by scanning again and again; see also the limits of the login page.
        static final int TRIES = 5;

        /// One proof is being looked at.
        Binding afterOneMore() {
            return new Binding(unionId, phone, triesLeft - 1);
        }
    }

    /// To send the number that only the browser's page shows.
    ///
    /// @param number two digits
    /// @param triesLeft how many wrong answers end it
    record TwoDigits(int number, int triesLeft) implements Question {

        private static final int LEAST = 10;
        private static final int MOST = 99;
        private static final int TRIES = 3;

        /// A number that nobody can foresee, and three tries.
        static TwoDigits draw(Chance chance) {
            var span = MOST - LEAST + 1;
            // Bytes beyond the last whole span would make small numbers likelier.
            var drawn = Byte.toUnsignedInt(chance.bytes(1)[0]);
            while (drawn >= 256 / span * span) {
                drawn = Byte.toUnsignedInt(chance.bytes(1)[0]);
            }
            return new TwoDigits(LEAST + drawn % span, TRIES);
        }
    }
}
