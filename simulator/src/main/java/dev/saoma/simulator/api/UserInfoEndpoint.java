package dev.saoma.simulator.api;

import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Follower;
import dev.saoma.simulator.world.Followers;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.People;
import dev.saoma.simulator.world.Person;
import dev.saoma.simulator.world.Quotas;
import dev.saoma.simulator.world.Scene;
import dev.saoma.simulator.world.UnionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `GET /cgi-bin/user/info`: whether somebody follows, and the union id; name and picture are empty since 27 December
/// 2021 (获取用户基本信息).
@Component
final class UserInfoEndpoint implements Endpoint {

    private static final int PER_DAY = 5_000_000;

    private final Callers callers;
    private final People people;
    private final Followers followers;
    private final Quotas quotas;

    UserInfoEndpoint(Callers callers, People people, Followers followers, Quotas quotas) {
        this.callers = callers;
        this.people = people;
        this.followers = followers;
        this.quotas = quotas;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/cgi-bin/user/info";
    }

    @Override
    public Answer answer(ApiRequest request) {
        return callers.withToken(request, account -> {
            if (!quotas.use(account.appId(), path(), PER_DAY, request.at())) {
                return Answer.refused(ErrorCode.QUOTA_REACHED);
            }
            Optional<OpenId> openId = request.parameter("openid").map(OpenId::new);
            if (openId.isEmpty()) {
                return Answer.refused(ErrorCode.OPENID_MISSING);
            }
            String language = request.parameter("lang").orElse("zh_CN");
            return people.find(account.appId(), openId.get())
                    .map(person -> info(account, person, openId.get(), language))
                    .orElseGet(() -> Answer.refused(ErrorCode.INVALID_OPENID));
        });
    }

    private Answer info(Account account, Person person, OpenId openId, String language) {
        Optional<Follower> follower = followers.find(account.appId(), person.id());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subscribe", follower.isPresent() ? 1 : 0);
        fields.put("openid", openId.value());
        follower.ifPresent(found -> describe(found, language, fields));
        if (account.unionId()) {
            fields.put("unionid", UnionId.of(person.id()).value());
        }
        follower.ifPresent(found -> tellOrigin(found.through(), fields));
        return new Answer.Data(fields);
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
