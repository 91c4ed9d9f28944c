package dev.saoma.server.console;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a token of the admin API is good for (RFC 6749 §3.3).
public enum ApiScope {
    /// See connections, without their secrets, the quotas that they use, and what the doctor last found at them.
    CONNECTIONS_READ("connections:read"),
    /// Create, change and delete connections.
    CONNECTIONS_WRITE("connections:write"),
    /// See applications, without their secrets.
    APPLICATIONS_READ("applications:read"),
    /// Create, change and delete applications, and give them new secrets.
    APPLICATIONS_WRITE("applications:write"),
    /// See how the pages look that visitors see.
    BRAND_READ("brand:read"),
    /// Change how they look.
    BRAND_WRITE("brand:write"),
    /// Have the set-up of a connection examined.
    DOCTOR_RUN("doctor:run"),
    /// See the journal of pushes, senders masked.
    PUSHES_READ("pushes:read"),
    /// See who sent a push.
    PUSHES_UNMASK("pushes:unmask"),
    /// See routes, deliveries and dead letters.
    DELIVERIES_READ("deliveries:read"),
    /// Send a push to a route again.
    DELIVERIES_SEND("deliveries:send"),
    /// See users, whether they follow, and those who were found to be one person.
    USERS_READ("users:read"),
    /// See a user's phone number, e-mail address and WeChat's ids whole.
    USERS_UNMASK("users:unmask"),
    /// Enter users, change what is known of them, shut them out.
    USERS_WRITE("users:write"),
    /// Erase users with all that is known of them.
    USERS_ERASE("users:erase"),
    /// Make one user of two who were found to be one person.
    USERS_MERGE("users:merge"),
    /// Carry users in, and move their identities to another AppID.
    USERS_IMPORT("users:import"),
    /// Carry all users out, with everything that is known of them but where they are and were logged in.
    USERS_EXPORT("users:export"),
    /// Get WeChat's token of an account.
    PLATFORM_TOKEN_READ("platform-token:read"),
    /// See which keys sign the pool's tokens, without what is secret of them.
    KEYS_READ("keys:read"),
    /// Replace the keys that sign the pool's tokens.
    KEYS_ROTATE("keys:rotate"),
    /// See where users are logged in, when they logged in or were refused and from which addresses, and which
    /// applications could not be told of a logout.
    SESSIONS_READ("sessions:read"),
    /// End sessions of users.
    SESSIONS_END("sessions:end"),
    /// See how the pool is set up.
    POOLS_READ("pools:read"),
    /// Rename the pool, and say how long its sessions live.
    POOLS_WRITE("pools:write"),
    /// Delete the pool, and take that back.
    POOLS_DELETE("pools:delete"),
    /// See who is a developer of the pool, and who is invited.
    DEVELOPERS_READ("developers:read"),
    /// Invite developers, change their roles, remove them: as far as one may oneself.
    DEVELOPERS_WRITE("developers:write"),
    /// See the sums of what happened by day and connection.
    OVERVIEW_READ("overview:read"),
    /// See the audit trail.
    AUDIT_READ("audit:read"),
    /// See who else uses the admin API by a program, and what it may do.
    API_CLIENTS_READ("api-clients:read"),
    /// Make and change such programs, as far as one may oneself, and give them new secrets.
    API_CLIENTS_WRITE("api-clients:write"),
    /// See webhooks, without their secrets, and what they were told.
    WEBHOOKS_READ("webhooks:read"),
    /// Create, change, test and delete webhooks, and send them again what they missed.
    WEBHOOKS_WRITE("webhooks:write"),
    /// See how the installation is. Means nothing within a pool.
    SYSTEM_READ("system:read"),
    /// Say how developers sign in. Means nothing within a pool.
    SYSTEM_WRITE("system:write"),
    /// Take everything out in a backup. Means nothing within a pool.
    SYSTEM_BACKUP("system:backup");

    private final String value;

    ApiScope(String value) {
        this.value = value;
    }

    /// The scope of that name, if there is one.
    public static Optional<ApiScope> parse(String name) {
        return Arrays.stream(values()).filter(scope -> scope.value.equals(name)).findAny();
    }

    /// Those that mean something within a pool, and so to a program: the installation is not its business.
    public static Set<ApiScope> ofPool() {
        return Arrays.stream(values())
                .filter(scope -> !scope.value.startsWith("system:"))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApiScope.class)));
    }

    /// Those of the names that mean something.
    public static Set<ApiScope> known(Set<String> names) {
        return names.stream().flatMap(name -> parse(name).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// All their names.
    public static Set<String> names(Set<ApiScope> scopes) {
        return scopes.stream().map(ApiScope::value).collect(Collectors.toUnmodifiableSet());
    }

    /// Its name in tokens and settings.
    public String value() {
        return value;
    }
}
