package dev.saoma.server.scan.store;

import dev.saoma.server.kernel.UserId;
import dev.saoma.server.scan.Countries;
import dev.saoma.server.scan.ScanId;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcCountries implements Countries {

    private final JdbcClient jdbc;

    JdbcCountries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> of(UserId user) {
        return Set.copyOf(jdbc.sql("select country from login_country where user_id = :user")
                .param("user", user.value())
                .query((row, number) -> row.getString("country"))
                .list());
    }

    @Override
    public void add(UserId user, String country, ScanId scan, Instant now) {
        jdbc.sql("insert into login_country (user_id, country, scan_id, first_at) values (:user, :country, :scan, :at)")
                .param("user", user.value())
                .param("country", country)
                .param("scan", scan.value())
                .param("at", now.toEpochMilli())
                .update();
    }

    @Override
    public void give(UserId former, UserId into) {
        var there = of(into);
        of(former).stream()
                .filter(country -> !there.contains(country))
                .forEach(country -> jdbc.sql(
                                "update login_country set user_id = :into where user_id = :former and country = :country")
                        .param("into", into.value())
                        .param("former", former.value())
                        .param("country", country)
                        .update());
        jdbc.sql("delete from login_country where user_id = :former")
                .param("former", former.value())
                .update();
    }

    @Override
    public void forget(ScanId scan) {
        jdbc.sql("delete from login_country where scan_id = :scan")
                .param("scan", scan.value())
                .update();
    }
}
