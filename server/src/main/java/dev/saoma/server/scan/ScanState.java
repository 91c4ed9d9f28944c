package dev.saoma.server.scan;

import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a scan stands. A step exists only on the state that allows it; each becomes one conditional write, so of two
/// racers one wins.
///
/// ```
/// Waiting ──scan──▶ Scanned ──who it is──▶ Confirmed ──redeem──▶ Redeemed
///    ├──scan by somebody known──────────────▲  ▲
///    ├──scan of a code that binds──▶ Asking ──number──▶ Confirmed
///    └──scan──▶ Asking ──allowed───────────────┘ (by way of Scanned, if nobody knows yet who it is)
///                 └──refused──▶ Denied
///               Scanned ──nobody knows them──▶ Asking ──account made──────────────▶ Confirmed
///                                                 └──proven──▶ Asking ──number──▶ Confirmed
/// ```
/// Waiting and Asking become Expired when a newer code replaces them; past its deadline every unfinished scan counts as
/// Expired.
/// Whoever scanned can disown it in each state: then it is Denied, also when the browser has come in.
public sealed interface ScanState {

    /// The code is on the screen.
    record Waiting() implements ScanState {
        Scanned scannedBy(OpenId who, ToldNumber told) {
            return new Scanned(who, told, null);
        }

        /// @param unionId what WeChat has said of them with it
        Scanned scannedBy(OpenId who, ToldNumber told, @Nullable UnionId unionId) {
            return new Scanned(who, told, unionId);
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
    ///
    /// @param told what their phone tells them, in case they are asked for it
    /// @param unionId what WeChat has said of them by now
    record Scanned(OpenId who, ToldNumber told, @Nullable UnionId unionId) implements ScanState {
        Confirmed confirmedAs(UserId user) {
            return new Confirmed(user);
        }

        Denied refused(Refusal refusal, @Nullable UserId user) {
            return new Denied(Denial.of(refusal), user);
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

        /// The person has agreed to have their WeChat bound; it is not before it is shown that they are at the
        /// browser.
        Asking joining(Question.Joining question) {
            return new Asking(who, question);
        }

        Scanned allowed(ToldNumber told) {
            return new Scanned(who, told, question instanceof Question.Confirm asked ? asked.unionId() : null);
        }

        Denied refused() {
            return new Denied(Denial.CANCELLED);
        }

        Expired replaced() {
            return new Expired();
        }

        Denied refused(Refusal refusal, @Nullable UserId user) {
            return new Denied(Denial.of(refusal), user);
        }

        /// A proof is being looked at: whatever comes of it, it is one less to try.
        Asking proving(Question.Binding asked) {
            return new Asking(who, asked.afterOneMore());
        }

        /// It was not looked at: it costs nothing.
        Asking notProving(Question.Binding asked) {
            return new Asking(who, asked.afterOneLess());
        }

        /// An account is proven; it is not bound before it is shown that it is the same person.
        Asking proven(Question.Binding asked, UserId account, BindingProof proof) {
            return new Asking(who, asked.proven(account, proof));
        }

        /// After the last number that the phone has not told.
        Denied mismatched() {
            return new Denied(Denial.WRONG_NUMBER);
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
        /// @param living who the user is by now
        Redeemed redeemed(UserId living) {
            return new Redeemed(living);
        }

        /// The user was shut out meanwhile, or is gone.
        Denied refused() {
            return new Denied(Denial.DEACTIVATED, user);
        }
    }

    /// The browser came in; once only.
    record Redeemed(UserId user) implements ScanState {}

    /// It lets nobody in, and says why.
    ///
    /// @param user whose login it would have been, where that is found out
    record Denied(Denial reason, @Nullable UserId user) implements ScanState {

        public Denied(Denial reason) {
            this(reason, null);
        }
    }

    /// Too late, or replaced by a newer code.
    record Expired() implements ScanState {}

    /// What the phone tells whoever scanned, while they may be asked for it.
    default Optional<ToldNumber> toldNumber() {
        return switch (this) {
            case Scanned scanned -> Optional.of(scanned.told());
            case Asking asking ->
                switch (asking.question()) {
                    case Question.Binding binding -> Optional.of(binding.told());
                    case Question.Matching matching -> Optional.of(matching.told());
                    case Question.Joining joining -> Optional.of(joining.told());
                    case Question.Confirm _, Question.Agree _, Question.TwoDigits _ -> Optional.empty();
                };
            case Waiting _, Confirmed _, Redeemed _, Denied _, Expired _ -> Optional.empty();
        };
    }
}
