package dev.saoma.server.scan;

import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// What a person is asked before a scan of theirs lets a browser in.
public sealed interface Question {

    /// To allow or refuse it on a page, whose address only their chat is told.
    ///
    /// @param unionId what WeChat had said of them by then
    record Confirm(@Nullable UnionId unionId) implements Question {}

    /// To agree in the mini program that the scan has opened.
    record Agree() implements Question {}

    /// To say, on the login page, whether they have an account already, and to prove it.
    ///
    /// @param unionId what WeChat had said of them by then
    /// @param phone a number that WeChat has verified
    /// @param triesLeft how many more proofs are looked at
    /// @param told what only their phone tells them
    record Binding(@Nullable UnionId unionId, @Nullable PhoneNumber phone, int triesLeft, ToldNumber told)
            implements Question {

        /// More would let a password be guessed by scanning again and again; see also the limits of the login page.
        static final int TRIES = 5;

        /// One proof is being looked at.
        Binding afterOneMore() {
            return new Binding(unionId, phone, triesLeft - 1, told);
        }

        /// One was not looked at after all.
        Binding afterOneLess() {
            return new Binding(unionId, phone, triesLeft + 1, told);
        }

        /// That account is proven; by now it is only said at the browser.
        Matching proven(UserId account, BindingProof proof) {
            return new Matching(unionId, phone, account, proof, ToldNumber.TRIES, told);
        }
    }

    /// To type, on the login page, the number that their phone tells: whoever has proven an account there, and
    /// whoever scanned, have to be one person before the account gets the identity.
    ///
    /// @param unionId what WeChat had said of whoever scanned
    /// @param phone a number that WeChat has verified
    /// @param account what was proven
    /// @param proof how
    /// @param triesLeft how many wrong answers end it
    /// @param told what their phone tells
    record Matching(
            @Nullable UnionId unionId,
            @Nullable PhoneNumber phone,
            UserId account,
            BindingProof proof,
            int triesLeft,
            ToldNumber told)
            implements Question {

        Matching afterOneMore() {
            return new Matching(unionId, phone, account, proof, triesLeft - 1, told);
        }
    }

    /// To type, on the page that shows the code, the number that their phone tells: its browser is logged in as
    /// somebody, and whoever scanned has to be at it before their WeChat becomes theirs.
    ///
    /// @param unionId what WeChat had said of whoever scanned
    /// @param triesLeft how many wrong answers end it
    /// @param told what their phone tells
    record Joining(@Nullable UnionId unionId, int triesLeft, ToldNumber told) implements Question {

        /// Asked of whoever has just scanned.
        static Joining begin(@Nullable UnionId unionId, Chance chance) {
            return new Joining(unionId, ToldNumber.TRIES, ToldNumber.draw(chance));
        }

        Joining afterOneMore() {
            return new Joining(unionId, triesLeft - 1, told);
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
            return new TwoDigits(LEAST + chance.below(MOST - LEAST + 1), TRIES);
        }
    }
}
