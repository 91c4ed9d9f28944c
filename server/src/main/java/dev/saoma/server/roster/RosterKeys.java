package dev.saoma.server.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is one user's only, of a row: by a text that is the same for the same thing, the field that it stands in.
final class RosterKeys {

    /// Of an id whose user was erased.
    static final String ERASED = "erased";

    /// Of an id whose user is in another pool.
    static final String ELSEWHERE = "elsewhere";

    private RosterKeys() {}

    static Map<String, String> of(RosterRow row) {
        var keys = new LinkedHashMap<String, String>();
        var profile = row.user().profile();
        keys.put(key("id", row.user().id().value()), "id");
        var external = profile.externalId();
        if (external != null) {
            keys.put(key("external_id", external), "external_id");
        }
        var username = profile.username();
        if (username != null) {
            keys.put(key("username", username.value()), "username");
        }
        var phone = profile.phone();
        if (phone != null) {
            keys.put(key("phone", phone.value()), "phone");
        }
        var email = profile.email();
        if (email != null) {
            keys.put(key("email", email.key()), "email");
        }
        for (var known : row.identities()) {
            keys.put(key("identity", known.appId() + " " + known.openId().value()), "identities");
            var union = known.unionId();
            if (union != null) {
                keys.put(key("union", union.value()), "identities");
            }
        }
        return keys;
    }

    /// By which it is known who it is: whoever has one of these already is that user.
    static List<String> ofWhom(RosterRow row) {
        var id = key("id", row.user().id().value());
        var external = row.user().profile().externalId();
        return external == null ? List.of(id) : List.of(id, key("external_id", external));
    }

    static String key(String kind, String value) {
        return kind + " " + value;
    }
}
