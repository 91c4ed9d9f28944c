package dev.saoma.server.connection;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The settings of a connection as somebody filled them in: anything may be missing or wrong.
public sealed interface ConnectionForm permits ConnectionSettings, MiniProgramSettings {

    /// What comes of looking at them.
    sealed interface Checked {

        /// They make a connection.
        record Valid(Connection connection) implements Checked {}

        /// They do not; these are all the reasons.
        record Invalid(List<ConnectionFlaw> flaws) implements Checked {}
    }

    /// Looks at the settings by themselves. Whether they also fit what is stored, [CheckConnection] says.
    ///
    /// @param shared the installation's own mini program, if it has one
    Checked check(ConnectionId id, PoolId pool, Optional<SharedMiniProgram> shared);

    /// The identifier, where one is filled in that could be one.
    Optional<String> givenIdentifier();

    /// The AppID that the connection would have, as far as it could be one.
    Optional<AppId> givenAppId(Optional<SharedMiniProgram> shared);

    /// Where WeChat is to be for this connection, if the form says.
    @Nullable
    String apiBaseUrl();

    /// The same with the secrets, and the picture, of the stored connection where none are filled in: they are
    /// replaced by writing, and nobody can read them to write them again.
    ConnectionForm keepingSecretsOf(Connection stored);

    /// Whether the stored connection is of the same type.
    boolean isOfTypeOf(Connection stored);
}
