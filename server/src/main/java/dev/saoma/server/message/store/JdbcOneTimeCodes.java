package dev.saoma.server.message.store;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.message.Channel;
import dev.saoma.server.message.CodeId;
import dev.saoma.server.message.CodeProof;
import dev.saoma.server.message.OneTimeCode;
import dev.saoma.server.message.OneTimeCodes;
import dev.saoma.server.message.Purpose;
import dev.saoma.server.message.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcOneTimeCodes implements OneTimeCodes {

    private final JdbcClient jdbc;
    private final SendingRows sendings;

    JdbcOneTimeCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.sendings = new SendingRows(jdbc, "one_time_code", "sealed_code");
    }

    @Override
    public void replace(OneTimeCode fresh) {
        var asker = fresh.asker().value();
        jdbc.sql("""
                        update one_time_code set good = false
                        where pool_id = :pool and asker = :asker and purpose = :purpose and good = true""")
                .param("pool", fresh.pool().value())
                .param("asker", asker)
                .param("purpose", fresh.purpose().name())
                .update();
        jdbc.sql("""
                        insert into one_time_code (id, pool_id, purpose, asker, channel, address, deliver, locale, digest,
                                                   sealed_salt, sealed_code, good, tries, sends, created_at, expires_at)
                        values (:id, :pool, :purpose, :asker, :channel, :address, :deliver, :locale, :digest,
                                :salt, :code, true, 0, 0, :at, :until)""")
                .param("id", fresh.id().value())
                .param("pool", fresh.pool().value())
                .param("purpose", fresh.purpose().name())
                .param("asker", asker)
                .param("channel", fresh.to().channel().name())
                .param("address", written(fresh.to()))
                .param("deliver", fresh.deliver())
                .param("locale", fresh.locale().toLanguageTag())
                .param("digest", fresh.proof().digest().value())
                .param("salt", fresh.proof().sealedSalt())
                .param("code", fresh.sealed())
                .param("at", fresh.createdAt().toEpochMilli())
                .param("until", fresh.until().toEpochMilli())
                .update();
    }

    @Override
    public Optional<OneTimeCode> find(CodeId id) {
        return jdbc.sql("""
                        select id, pool_id, purpose, asker, channel, address, deliver, locale, digest, sealed_salt,
                               sealed_code, sends, created_at, expires_at
                        from one_time_code where id = :id""")
                .param("id", id.value())
                .query(JdbcOneTimeCodes::code)
                .optional();
    }

    @Override
    public Optional<Integer> countTry(Sought code, int most, Instant now) {
        var counted = jdbc.sql("""
                        update one_time_code set tries = tries + 1
                        where id = :id and pool_id = :pool and purpose = :purpose and asker = :asker
                          and channel = :channel and good = true
                          and tries < :most and expires_at > :now""")
                .param("id", code.id().value())
                .param("pool", code.pool().value())
                .param("purpose", code.purpose().name())
                .param("asker", code.asker().value())
                .param("channel", code.channel().name())
                .param("most", most)
                .param("now", now.toEpochMilli())
                .update();
        return counted == 0
                ? Optional.empty()
                : jdbc.sql("select tries from one_time_code where id = :id")
                        .param("id", code.id().value())
                        .query(Integer.class)
                        .optional()
                        .map(tries -> Math.max(0, most - tries));
    }

    @Override
    public boolean use(CodeId id) {
        return jdbc.sql("update one_time_code set good = false where id = :id and good = true")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    @Override
    public void sendLater(CodeId id, String trouble) {
        sendings.later(id, trouble);
    }

    @Override
    public void endSending(CodeId id, Optional<String> trouble) {
        sendings.end(id, trouble);
    }

    @Override
    public int forget(Instant before, int most) {
        return sendings.forget(before, most);
    }

    private static OneTimeCode code(ResultSet row, int number) throws SQLException {
        return new OneTimeCode(
                new CodeId(row.getString("id")),
                new PoolId(row.getString("pool_id")),
                Purpose.valueOf(row.getString("purpose")),
                new Digest(row.getString("asker")),
                recipient(Channel.valueOf(row.getString("channel")), row.getString("address")),
                row.getBoolean("deliver"),
                Locale.forLanguageTag(row.getString("locale")),
                new CodeProof(new Digest(row.getString("digest")), row.getString("sealed_salt")),
                row.getString("sealed_code"),
                row.getInt("sends"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }

    private static String written(Recipient to) {
        return switch (to) {
            case Recipient.Phone(var number) -> number.value();
            case Recipient.Mail(var address) -> address.value();
        };
    }

    private static Recipient recipient(Channel channel, String address) {
        return switch (channel) {
            case SMS -> new Recipient.Phone(new PhoneNumber(address));
            case MAIL -> new Recipient.Mail(new EmailAddress(address));
        };
    }
}
