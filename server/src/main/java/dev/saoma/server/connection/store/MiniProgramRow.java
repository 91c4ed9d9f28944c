package dev.saoma.server.connection.store;

import dev.saoma.server.connection.Logo;
import dev.saoma.server.connection.Manners;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.MiniProgram.AskPhone;
import dev.saoma.server.connection.MiniProgram.CodePage;
import dev.saoma.server.connection.MiniProgram.Ownership;
import dev.saoma.server.connection.MiniProgram.Version;
import dev.saoma.server.connection.SharedMiniProgram;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The part of a connection that only mini programs have, as a row.
final class MiniProgramRow {

    /// Of an installation that has no such mini program any more: WeChat refuses it, and the doctor says why.
    private static final Secret GONE = new Secret("");

    private final Optional<SharedMiniProgram> shared;

    MiniProgramRow(Optional<SharedMiniProgram> shared) {
        this.shared = shared;
    }

    static Map<String, @Nullable Object> columns(MiniProgram program) {
        var again = program.phone().again();
        var logo = program.logo();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", program.id().value());
        columns.put("ownership", program.ownership().name());
        columns.put("callback", program.callbackUrl());
        columns.put("page", program.page().path());
        columns.put("check", program.page().checked());
        columns.put("version", program.page().version().name());
        columns.put("ask", program.phone().asked());
        columns.put("again", again == null ? null : again.toSeconds());
        columns.put("logo", logo == null ? null : logo.png());
        return columns;
    }

    /// @param open opens the sealed AppSecret
    MiniProgram read(ResultSet row, Manners manners, Function<String, Secret> open) throws SQLException {
        var app = new AppId(row.getString("app_id"));
        var sealed = row.getString("app_secret_sealed");
        var again = row.getLong("ask_phone_again");
        var asksAgain = !row.wasNull();
        var logo = row.getBytes("logo");
        return new MiniProgram(
                new ConnectionId(row.getString("id")),
                new PoolId(row.getString("pool_id")),
                row.getString("identifier"),
                row.getString("display_name"),
                app,
                sealed == null ? secretOf(app) : open.apply(sealed),
                Ownership.valueOf(row.getString("ownership")),
                row.getString("callback_url"),
                new CodePage(
                        row.getString("page_path"),
                        row.getBoolean("check_path"),
                        Version.valueOf(row.getString("env_version"))),
                new AskPhone(row.getBoolean("ask_phone"), asksAgain ? Duration.ofSeconds(again) : null),
                logo == null ? null : new Logo(logo),
                row.getString("api_base_url"),
                manners);
    }

    private Secret secretOf(AppId app) {
        return shared.filter(program -> program.id().equals(app))
                .map(SharedMiniProgram::secret)
                .orElse(GONE);
    }
}
