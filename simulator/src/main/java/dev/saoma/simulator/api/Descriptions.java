package dev.saoma.simulator.api;

import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Follower;
import dev.saoma.simulator.world.Followers;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.People;
import dev.saoma.simulator.world.Person;
import dev.saoma.simulator.world.Scene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What WeChat tells an account about a person.
@Component
final class Descriptions {

    private final People people;
    private final Followers followers;

    Descriptions(People people, Followers followers) {
        this.people = people;
        this.followers = followers;
    }

    /// Empty if the openid is nobody's.
    Optional<Map<String, Object>> of(Account account, OpenId openId, String language) {
        return people.find(account.appId(), openId).map(person -> of(account, person, openId, language));
    }

    private Map<String, Object> of(Account account, Person person, OpenId openId, String language) {
        Optional<Follower> follower = followers.find(account.appId(), person.id());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subscribe", follower.isPresent() ? 1 : 0);
        fields.put("openid", openId.value());
        follower.ifPresent(found -> describe(found, language, fields));
        if (account.unionId()) {
            person.unionId().ifPresent(union -> fields.put("unionid", union.value()));
        }
        follower.ifPresent(found -> tellOrigin(found.through(), fields));
        return fields;
    }

    private static void describe(Follower follower, String language, Map<String, Object> fields) {
        fields.put("nickname", "");
        fields.put("sex", 0);
        fields.put("language", language);
        fields.put("city", "");
        fields.put("province", "");
        fields.put("country", "");
        fields.put("headimgurl", "");
        fields.put("subscribe_time", follower.since().getEpochSecond());
    }

    private static void tellOrigin(@Nullable Scene through, Map<String, Object> fields) {
        fields.put("remark", "");
        fields.put("groupid", 0);
        fields.put("tagid_list", List.of());
        fields.put("subscribe_scene", through == null ? "ADD_SCENE_PROFILE_CARD" : "ADD_SCENE_QR_CODE");
        fields.put("qr_scene", through != null && through.number() ? Long.parseLong(through.key()) : 0);
        fields.put("qr_scene_str", through == null || through.number() ? "" : through.key());
    }
}
