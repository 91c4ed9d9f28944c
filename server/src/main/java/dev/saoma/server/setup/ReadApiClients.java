package dev.saoma.server.setup;

import dev.saoma.server.application.Applications;
import dev.saoma.server.console.ApiClient;
import dev.saoma.server.console.ApiClientFlaw;
import dev.saoma.server.console.ApiClientSettings.Checked;
import dev.saoma.server.console.ApiClients;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.setup.SetupSettings.ApiClientSetup;

/// Reads the clients of the admin API of one pool. They share the token endpoint with the applications, so they share
/// the ids with them too.
final class ReadApiClients {

    private final ApiClients stored;
    private final Applications applications;
    private final PoolId pool;
    private final Plan plan;
    private final Mistakes mistakes;

    ReadApiClients(ApiClients stored, Applications applications, PoolId pool, Plan plan, Mistakes mistakes) {
        this.stored = stored;
        this.applications = applications;
        this.pool = pool;
        this.plan = plan;
        this.mistakes = mistakes;
    }

    void read(ApiClientSetup written, String where) {
        switch (written.settings().check(pool)) {
            case Checked.Invalid(var flaws) -> flaws.forEach(flaw -> mistakes.note(where, flaw));
            case Checked.Valid(var client) -> compare(client, where);
        }
    }

    private void compare(ApiClient client, String where) {
        mistakes.needOnce("client-id", client.id(), where + ".client-id", SetupFlaw.SAME_ID);
        if (applications.poolOf(client.id()).isPresent()) {
            mistakes.note(where, ApiClientFlaw.OF_AN_APPLICATION);
        } else if (stored.poolOf(client.id()).filter(home -> !home.equals(pool)).isPresent()) {
            mistakes.note(where, ApiClientFlaw.OF_ANOTHER_POOL);
        } else {
            plan.apiClients().add(client);
        }
    }
}
