package dev.saoma.server.scan.store;

import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.scan.Denial;
import dev.saoma.server.scan.Question;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.ToldNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A state as its columns.
///
/// @param triesLeft 0 where there are none to count
record StoredState(
        String name,
        @Nullable String openId,
        @Nullable String userId,
        @Nullable String question,
        @Nullable Integer number,
        int triesLeft,
        @Nullable String denial,
        @Nullable String unionId,
        @Nullable String phone,
        @Nullable String proof) {

    static final String WAITING = "WAITING";
    static final String SCANNED = "SCANNED";
    static final String ASKING = "ASKING";
    static final String CONFIRMED = "CONFIRMED";
    static final String REDEEMED = "REDEEMED";
    private static final String DENIED = "DENIED";
    private static final String EXPIRED = "EXPIRED";

    private static final String CONFIRM = "CONFIRM";
    private static final String NUMBER = "NUMBER";
    private static final String AGREE = "AGREE";
    private static final String BINDING = "BINDING";
    private static final String MATCHING = "MATCHING";
    private static final String JOINING = "JOINING";

    static StoredState of(ScanState state) {
        return switch (state) {
            case ScanState.Waiting _ -> of(WAITING, null, null);
            case ScanState.Scanned scanned ->
                new StoredState(
                        SCANNED,
                        scanned.who().value(),
                        null,
                        null,
                        scanned.told().value(),
                        0,
                        null,
                        text(scanned.unionId()),
                        null,
                        null);
            case ScanState.Asking asking -> asking(asking.who().value(), asking.question());
            case ScanState.Confirmed confirmed -> of(CONFIRMED, null, confirmed.user());
            case ScanState.Redeemed redeemed -> of(REDEEMED, null, redeemed.user());
            case ScanState.Denied denied ->
                new StoredState(
                        DENIED,
                        null,
                        text(denied.user()),
                        null,
                        null,
                        0,
                        denied.reason().name(),
                        null,
                        null,
                        null);
            case ScanState.Expired _ -> of(EXPIRED, null, null);
        };
    }

    /// What the scan waits for that has to be searched for, if it does: only few do at a time, so that their index is
    /// small and most moves of a scan leave it alone.
    @Nullable
    String pending() {
        return switch (name) {
            case SCANNED -> SCANNED;
            case ASKING -> asked(new OpenId(present(openId)));
            default -> null;
        };
    }

    /// What is pending while that person is asked something.
    static String asked(OpenId who) {
        return ASKING + "/" + who.value();
    }

    static StoredState read(ResultSet row) throws SQLException {
        var number = row.getInt("expected_number");
        // Of the column that was read last.
        var hasNumber = !row.wasNull();
        return new StoredState(
                row.getString("state"),
                row.getString("open_id"),
                row.getString("user_id"),
                row.getString("question"),
                hasNumber ? number : null,
                row.getInt("tries_left"),
                row.getString("denial"),
                row.getString("union_id"),
                row.getString("phone"),
                row.getString("proof"));
    }

    ScanState state() {
        return switch (name) {
            case WAITING -> new ScanState.Waiting();
            case SCANNED -> new ScanState.Scanned(new OpenId(present(openId)), told(), unionId(unionId));
            case ASKING -> new ScanState.Asking(new OpenId(present(openId)), asked());
            case CONFIRMED -> new ScanState.Confirmed(new UserId(present(userId)));
            case REDEEMED -> new ScanState.Redeemed(new UserId(present(userId)));
            case DENIED ->
                new ScanState.Denied(Denial.valueOf(present(denial)), userId == null ? null : new UserId(userId));
            case EXPIRED -> new ScanState.Expired();
            default -> throw new IllegalStateException("The database holds an unknown scan state: " + name);
        };
    }

    private static StoredState of(String name, @Nullable OpenId who, @Nullable UserId user) {
        return new StoredState(
                name,
                who == null ? null : who.value(),
                user == null ? null : user.value(),
                null,
                null,
                0,
                null,
                null,
                null,
                null);
    }

    private static StoredState asking(String who, Question question) {
        return switch (question) {
            case Question.Confirm asked ->
                new StoredState(ASKING, who, null, CONFIRM, null, 0, null, text(asked.unionId()), null, null);
            case Question.Agree _ -> new StoredState(ASKING, who, null, AGREE, null, 0, null, null, null, null);
            case Question.TwoDigits(var number, var left) ->
                new StoredState(ASKING, who, null, NUMBER, number, left, null, null, null, null);
            case Question.Binding asked ->
                new StoredState(
                        ASKING,
                        who,
                        null,
                        BINDING,
                        asked.told().value(),
                        asked.triesLeft(),
                        null,
                        text(asked.unionId()),
                        text(asked.phone()),
                        null);
            case Question.Matching asked ->
                new StoredState(
                        ASKING,
                        who,
                        asked.account().value(),
                        MATCHING,
                        asked.told().value(),
                        asked.triesLeft(),
                        null,
                        text(asked.unionId()),
                        text(asked.phone()),
                        asked.proof().name());
            case Question.Joining asked ->
                new StoredState(
                        ASKING,
                        who,
                        null,
                        JOINING,
                        asked.told().value(),
                        asked.triesLeft(),
                        null,
                        text(asked.unionId()),
                        null,
                        null);
        };
    }

    private Question asked() {
        return switch (present(question)) {
            case CONFIRM -> new Question.Confirm(unionId(unionId));
            case AGREE -> new Question.Agree();
            case NUMBER -> new Question.TwoDigits(present(number), triesLeft);
            case BINDING -> new Question.Binding(unionId(unionId), phone(phone), triesLeft, told());
            case MATCHING ->
                new Question.Matching(
                        unionId(unionId),
                        phone(phone),
                        new UserId(present(userId)),
                        BindingProof.valueOf(present(proof)),
                        triesLeft,
                        told());
            case JOINING -> new Question.Joining(unionId(unionId), triesLeft, told());
            default -> throw new IllegalStateException("The database holds an unknown question: " + question);
        };
    }

    private ToldNumber told() {
        return new ToldNumber(present(number));
    }

    private static @Nullable String text(@Nullable UnionId unionId) {
        return unionId == null ? null : unionId.value();
    }

    private static @Nullable String text(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private static @Nullable String text(@Nullable PhoneNumber phone) {
        return phone == null ? null : phone.value();
    }

    private static @Nullable UnionId unionId(@Nullable String column) {
        return column == null ? null : new UnionId(column);
    }

    private static @Nullable PhoneNumber phone(@Nullable String column) {
        return column == null ? null : new PhoneNumber(column);
    }

    private static <T> T present(@Nullable T column) {
        if (column == null) {
            throw new IllegalStateException("The database holds a scan state without what it needs");
        }
        return column;
    }
}
