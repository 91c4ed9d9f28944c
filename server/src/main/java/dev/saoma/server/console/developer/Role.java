package dev.saoma.server.console.developer;

import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What a developer may do in a pool.
public enum Role {
    /// All.
    OWNER,
    /// All but to take WeChat's token out, to replace the keys that every website trusts, or to delete the pool. Of the
    /// installation, where it is theirs, they only see how it is.
    ADMINISTRATOR,
    /// To look at what there is, senders masked.
    AUDITOR;

    /// The same scopes that programs are given.
    public Set<ApiScope> scopes() {
        return Arrays.stream(ApiScope.values()).filter(this::may).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the caller may all that this role may in a pool: nobody gives or takes what they do not have.
    public boolean mayBeGivenBy(Caller caller) {
        return ApiScope.ofPool().stream().filter(this::may).allMatch(caller.scopes()::contains);
    }

    /// As it is written outside.
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    private boolean may(ApiScope scope) {
        return switch (this) {
            case OWNER -> true;
            case ADMINISTRATOR ->
                scope != ApiScope.PLATFORM_TOKEN_READ
                        && scope != ApiScope.KEYS_ROTATE
                        && scope != ApiScope.SYSTEM_WRITE
                        && scope != ApiScope.SYSTEM_BACKUP
                        && scope != ApiScope.POOLS_DELETE;
            case AUDITOR -> scope.value().endsWith(":read") && scope != ApiScope.PLATFORM_TOKEN_READ;
        };
    }
}
