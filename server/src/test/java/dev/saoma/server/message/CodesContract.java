package dev.saoma.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.kernel.alarm.AlarmRang;
import dev.saoma.server.message.Carrier.Carried;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestPools;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Codes from the wish to the check, on every database.
abstract class CodesContract extends MessagesContract {

    private static final MessageSettings SETTINGS =
            new MessageSettings(Duration.ofMinutes(10), 5, Duration.ofMinutes(1), 4, 6, 8, 10, List.of(), null, null);
    private static final AlarmKind ALARM = new AlarmKind("code", Duration.ofMinutes(1));

    @Autowired
    private OneTimeCodes codes;

    @Autowired
    private SendingCounts counts;

    private final KeptLetters mail = new KeptLetters(Channel.MAIL);

    private SendCode send() {
        return new SendCode(
                codes,
                new SendingLimits(counts, SETTINGS),
                _ -> Set.of(Channel.MAIL, Channel.SMS),
                alarms,
                ALARM,
                SETTINGS,
                vault,
                transaction,
                clock,
                chance);
    }

    private CheckCode check() {
        return new CheckCode(codes, SETTINGS, vault, clock);
    }

    private DeliverCodes deliver() {
        return new DeliverCodes(codes, List.of(mail), pools, alarms, ALARM, vault, transaction, clock, new Errands());
    }

    private static Recipient address() {
        return new Recipient.Mail(new EmailAddress("a" + Ids.hex(6) + "@example.org"));
    }

    private CodeRequest request(Recipient to, String asker) {
        return new CodeRequest(
                pool.id(),
                Purpose.PROVE_ACCOUNT,
                to,
                true,
                asker,
                asker,
                "192.0.2." + asker.hashCode(),
                Locale.ENGLISH);
    }

    private CodeId sent(CodeRequest request) {
        var asked = send().send(request);
        assertThat(asked).isInstanceOf(Asked.Accepted.class);
        var code = ((Asked.Accepted) asked).code();
        deliver().send(code);
        return code;
    }

    private Checked checked(CodeId code, String typed) {
        return check().check(pool.id(), Purpose.PROVE_ACCOUNT, code, "asker", Channel.MAIL, typed);
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    @Test
    void theCodeThatWasSentIsRightOnce() {
        var to = address();
        var code = sent(request(to, "asker"));

        assertThat(mail.lastCode()).matches("[0-9]{6}");
        assertThat(checked(code, mail.lastCode())).isEqualTo(new Checked.Right(to));
        assertThat(checked(code, mail.lastCode())).isEqualTo(new Checked.Over());
    }

    @Test
    void blanksAndFullWidthDigitsAreNoMistake() {
        var to = address();
        var code = sent(request(to, "asker"));
        var wide = mail.lastCode()
                .chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                .toList();

        assertThat(checked(code, " " + String.join(" ", wide))).isEqualTo(new Checked.Right(to));
    }

    @Test
    void aCodeHasFewTries() {
        var code = sent(request(address(), "asker"));
        var wrong = other(mail.lastCode());

        assertThat(IntStream.range(0, 5).mapToObj(_ -> checked(code, wrong)).toList())
                .containsExactly(
                        new Checked.Wrong(4),
                        new Checked.Wrong(3),
                        new Checked.Wrong(2),
                        new Checked.Wrong(1),
                        new Checked.Wrong(0));
        assertThat(checked(code, mail.lastCode())).isEqualTo(new Checked.Over());
    }

    @Test
    void aCodeIsOverAfterItsTime() {
        var code = sent(request(address(), "asker"));
        clock.move(Duration.ofMinutes(10));

        assertThat(checked(code, mail.lastCode())).isEqualTo(new Checked.Over());
    }

    @Test
    void aNewerCodeTakesThePlaceOfTheOlder() {
        var older = sent(request(address(), "asker"));
        var olderCode = mail.lastCode();
        var to = address();
        var newer = sent(request(to, "asker"));

        assertThat(checked(older, olderCode)).isEqualTo(new Checked.Over());
        assertThat(checked(newer, mail.lastCode())).isEqualTo(new Checked.Right(to));
    }

    @Test
    void nobodyElseCanMakeACodeWorthless() {
        var to = address();
        var code = sent(request(to, "asker"));
        var own = mail.lastCode();
        clock.move(Duration.ofMinutes(1));
        sent(request(to, "somebody else"));

        assertThat(checked(code, own)).isEqualTo(new Checked.Right(to));
    }

    @Test
    void aCodeOfAnotherPoolIsNone() {
        var code = sent(request(address(), "asker"));
        var other = TestPools.pool();
        pools.save(other);

        assertThat(check().check(other.id(), Purpose.PROVE_ACCOUNT, code, "asker", Channel.MAIL, mail.lastCode()))
                .isEqualTo(new Checked.Over());
    }

    @Test
    void aCodeIsGoodForWhoeverAskedForItAndByItsChannelOnly() {
        var to = address();
        var code = sent(request(to, "asker"));
        var typed = mail.lastCode();

        for (var tried = 0; tried < 9; tried++) {
            assertThat(check().check(pool.id(), Purpose.PROVE_ACCOUNT, code, "somebody else", Channel.MAIL, typed))
                    .isEqualTo(new Checked.Over());
            assertThat(check().check(pool.id(), Purpose.PROVE_ACCOUNT, code, "asker", Channel.SMS, typed))
                    .isEqualTo(new Checked.Over());
        }

        assertThat(checked(code, typed)).as("it cost no try").isEqualTo(new Checked.Right(to));
    }

    @Test
    void addressesThatNobodyHasDoNotUseUpWhatThePoolHasForADay() {
        for (var asked = 0; asked < 30; asked++) {
            assertThat(send().send(nobody(address(), "asker " + asked))).isInstanceOf(Asked.Accepted.class);
        }
        for (var sent = 0; sent < 10; sent++) {
            sent(request(address(), "other asker " + sent));
        }

        assertThat(send().send(nobody(address(), "one more")))
                .as("and are answered like any other")
                .isEqualTo(new Asked.TooMany(Duration.ofDays(1)));
    }

    private CodeRequest nobody(Recipient to, String asker) {
        return new CodeRequest(pool.id(), Purpose.PROVE_ACCOUNT, to, false, asker, asker, asker, Locale.ENGLISH);
    }

    @Test
    void whereNobodyHasTheAddressNothingIsSentAndNoCodeIsRight() {
        var to = address();
        var code = ((Asked.Accepted) send().send(nobody(to, "asker"))).code();
        var never =
                vault.open(Objects.requireNonNull(codes.find(code).orElseThrow().sealed()), "code/" + code);
        deliver().send(code);

        assertThat(mail.letters()).isEmpty();
        assertThat(alarms.set()).isEmpty();
        assertThat(checked(code, never.reveal())).isEqualTo(new Checked.Wrong(4));
        assertThat(send().send(request(to, "somebody else"))).isEqualTo(new Asked.TooMany(Duration.ofMinutes(1)));
    }

    @Test
    void anAddressIsSentOneAMinuteAndFewADay() {
        var to = address();
        for (var sent = 0; sent < 4; sent++) {
            sent(request(to, "asker " + sent));
            assertThat(send().send(request(to, "another"))).isInstanceOf(Asked.TooMany.class);
            clock.move(Duration.ofMinutes(1));
        }

        assertThat(send().send(request(to, "asker 5"))).isEqualTo(new Asked.TooMany(Duration.ofMinutes(24 * 60 - 4)));
        clock.move(Duration.ofMinutes(24 * 60 - 4));
        sent(request(to, "asker 6"));
    }

    @Test
    void howAnAddressIsWrittenDoesNotHelpAgainstTheLimit() {
        var name = "a" + Ids.hex(6);
        sent(request(new Recipient.Mail(new EmailAddress(name + "@example.org")), "asker"));

        assertThat(send().send(request(
                        new Recipient.Mail(new EmailAddress(name.toUpperCase(Locale.ROOT) + "@Example.org")), "b")))
                .isInstanceOf(Asked.TooMany.class);
    }

    @Test
    void oneAskerCannotHaveManyAddressesWrittenTo() {
        for (var sent = 0; sent < 6; sent++) {
            sent(request(address(), "asker"));
        }

        assertThat(send().send(request(address(), "asker"))).isEqualTo(new Asked.TooMany(Duration.ofHours(1)));
    }

    @Test
    void aPoolSendsSoManyADayByEachChannel() {
        for (var sent = 0; sent < 10; sent++) {
            sent(request(address(), "asker " + sent));
        }

        assertThat(send().send(request(address(), "one more"))).isEqualTo(new Asked.TooMany(Duration.ofDays(1)));
        assertThat(send().send(request(new Recipient.Phone(new PhoneNumber("+8613800138000")), "one more")))
                .isInstanceOf(Asked.Accepted.class);
    }

    @Test
    void whoWasRefusedForOneLimitIsNotCountedForAnother() {
        var to = address();
        sent(request(to, "asker"));
        for (var refused = 0; refused < 20; refused++) {
            assertThat(send().send(request(to, "asker"))).isInstanceOf(Asked.TooMany.class);
        }
        clock.move(Duration.ofMinutes(1));

        sent(request(to, "asker"));
    }

    @Test
    void ofManyAtOnceOnlySoManyAsTheLimitAllows() throws Exception {
        var to = address();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = Stream.<Callable<Asked>>generate(() -> () -> send().send(request(to, "a" + Ids.hex(4))))
                    .limit(8)
                    .toList();
            var accepted = threads.invokeAll(asking).stream()
                    .filter(asked -> asked.resultNow() instanceof Asked.Accepted)
                    .count();
            assertThat(accepted).isEqualTo(1);
        }
    }

    @Test
    void ofManyWhoTypeTheSameCodeAtOnceOneIsRight() throws Exception {
        var to = address();
        var code = sent(request(to, "asker"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var typing = Stream.<Callable<Checked>>generate(() -> () -> checked(code, mail.lastCode()))
                    .limit(4)
                    .toList();
            assertThat(threads.invokeAll(typing).stream()
                            .filter(checked -> checked.resultNow() instanceof Checked.Right)
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void theDatabaseDoesNotTellACode() {
        var code = sent(request(address(), "asker"));

        var row = jdbc.sql("select * from one_time_code where id = :id")
                .param("id", code.value())
                .query()
                .singleRow();
        assertThat(row.get("sealed_code")).isNull();
        assertThat(row.values().stream().map(String::valueOf)).noneMatch(value -> value.contains(mail.lastCode()));
    }

    @Test
    void whatIsNotTakenNowIsSentAgainLaterAndNotForEver() {
        mail.willAnswer(new Carried.NotNow("The server says: 451 come back later"));
        var code = sent(request(address(), "asker"));
        var began = clock.instant();

        assertThat(alarms.set()).containsEntry(code.value(), began.plusSeconds(5));
        deliver().send(code);
        assertThat(alarms.set()).containsEntry(code.value(), began.plusSeconds(10));
        clock.move(Duration.ofMinutes(10));
        deliver().send(code);
        assertThat(alarms.set()).isEmpty();
        assertThat(mail.letters()).hasSize(2);
        assertThat(mail.letters().get(0).code()).isEqualTo(mail.letters().get(1).code());
    }

    @Test
    void whatIsRefusedForGoodIsNotSentAgain() {
        mail.willAnswer(new Carried.Never("The server says: 550 nobody here"));
        sent(request(address(), "asker"));

        assertThat(alarms.set()).isEmpty();
    }

    @Test
    void anAddressIsForgottenOnceItsCodeIsOverAndWhatCountedForItADayLater() {
        var code = sent(request(address(), "asker"));
        var forget = new ForgetCodes(codes, counts, notes, clock);
        clock.move(Duration.ofMinutes(10).plusMillis(1));
        forget.sweep();

        assertThat(codes.find(code)).isEmpty();
        assertThat(counted()).as("the limits still hold").isPositive();
        clock.move(Duration.ofDays(1));
        forget.sweep();

        assertThat(counted()).isZero();
    }

    private int counted() {
        return jdbc.sql("select count(*) from sending_count where pool_id = :pool")
                .param("pool", pool.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void anAlarmOfAnotherKindIsNotMeant() {
        var asked = (Asked.Accepted) send().send(request(address(), "asker"));
        deliver().on(new AlarmRang("delivery", asked.code().value()));

        assertThat(alarms.set()).containsKey(asked.code().value());
    }
}
