package dev.saoma.server.scan;

import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UserId;

/// Where a scan stands. A step exists only on the state that allows it; each becomes one conditional write, so of two
/// racers one wins.
///
/// ```
/// Waiting ──scan──▶ Scanned ──who it is──▶ Confirmed ──redeem──▶ Redeemed
///    ├──scan by somebody known──────────────▲  ▲
///    └──scan──▶ Asking ──allowed───────────────┘ (by way of Scanned, if nobody knows yet who it is)
///                 └──refused──▶ Denied
///               Scanned ──nobody knows them──▶ Asking ──account proven or made──▶ Confirmed
/// ```
/// Waiting becomes Expired when a newer code replaces it; past its deadline every unfinished scan counts as Expired.
/// Whoever scanned can disown it in each state: then it is Denied, also when the browser has come in.
public sealed interface ScanState {

    /// The code is on the screen.
    record Waiting() implements ScanState {
        Scanned scannedBy(OpenId who) {
            return new Scanned(who);
        }

        Confirmed confirmedAs(UserId user) {
            return new Confirmed(user);
        }

        Asking asked(OpenId who, Question question) {
            return new Asking(who, question);
        }

        Expired replaced() {
            return new Expired();
        }
    }

    /// A person has scanned it; who that is here is being found out.
    record Scanned(OpenId who) implements ScanState {
        Confirmed confirmedAs(UserId user) {
            return new Confirmed(user);
        }

        Denied unknown() {
            return new Denied(Denial.NOT_ALLOWED);
        }

        Asking asked(Question.Binding question) {
            return new Asking(who, question);
        }
    }

    /// A person has scanned it and is asked whether it is them at the browser.
    record Asking(OpenId who, Question question) implements ScanState {
        Confirmed confirmedAs(UserId user) {
            return new Confirmed(user);
        }

        Scanned allowed() {
            return new Scanned(who);
        }

        Denied refused() {
            return new Denied(Denial.CANCELLED);
        }

        Denied unknown() {
            return new Denied(Denial.NOT_ALLOWED);
        }

        /// A proof is being looked at: whatever comes of it, it is one less to try.
        Asking proving(Question.Binding asked) {
            return new Asking(who, asked.afterOneMore());
        }

        Denied triedOut() {
            return new Denied(Denial.TOO_MANY_TRIES);
        }

        /// After an answer that was wrong: asked once more, or the end of it.
        ScanState answeredWrongly(Question.TwoDigits asked) {
            var left = asked.triesLeft() - 1;
            return left > 0
                    ? new Asking(who, new Question.TwoDigits(asked.number(), left))
                    : new Denied(Denial.WRONG_NUMBER);
        }
    }

    /// The browser may come in.
    record Confirmed(UserId user) implements ScanState {
        Redeemed redeemed() {
            return new Redeemed(user);
        }
    }

    /// The browser came in; once only.
    record Redeemed(UserId user) implements ScanState {}

    /// It lets nobody in, and says why.
    record Denied(Denial reason) implements ScanState {}

    /// Too late, or replaced by a newer code.
    record Expired() implements ScanState {}
}
