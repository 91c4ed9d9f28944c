package dev.saoma.server.console.developer;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import java.util.Map;

/// The ways by which a developer signs in are others than before. Published within the transaction that changes them.
///
/// @param address from where, as far as we can tell; empty where it was by no browser of the developer's
public record SignInChanged(Actor actor, Developer developer, What what, String address) implements Audited {

    /// What has changed, in the words of the trail and in those of people.
    public enum What {
        PASSWORD("developer.password-changed", "密码已更改", "the password was changed"),
        PASSKEY_ADDED("developer.passkey-added", "添加了一个通行密钥", "a passkey was added"),
        PASSKEY_REMOVED("developer.passkey-removed", "移除了一个通行密钥", "a passkey was removed"),
        SECOND_FACTOR_ADDED("developer.second-factor-added", "启用了两步验证", "a second factor was added"),
        SECOND_FACTOR_REMOVED("developer.second-factor-removed", "关闭了两步验证", "the second factor was removed"),
        WECHAT_BOUND("developer.wechat-bound", "绑定了一个微信", "a WeChat was bound"),
        WECHAT_UNBOUND("developer.wechat-unbound", "解绑了微信", "the WeChat was removed"),
        DISOWNED(
                "developer.wechat-disowned",
                "扫码的人说那不是本人操作，由此而来的绑定或登录已终止",
                "whoever scanned says that it was not them, and what came of that scan was ended");

        private final String action;
        private final String chinese;
        private final String english;

        What(String action, String chinese, String english) {
            this.action = action;
            this.chinese = chinese;
            this.english = english;
        }

        Bilingual words() {
            return new Bilingual(chinese, english);
        }
    }

    static SignInChanged of(Developer developer, What what, String address) {
        return new SignInChanged(new Actor.Developer(developer.id()), developer, what, address);
    }

    /// Whoever scanned did not want what came of it.
    static SignInChanged disowned(Developer developer) {
        return new SignInChanged(new Actor.Itself(), developer, What.DISOWNED, "");
    }

    @Override
    public PoolId pool() {
        return INSTALLATION;
    }

    @Override
    public String action() {
        return what.action;
    }

    @Override
    public String object() {
        return "developer/" + developer.id();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("address", address);
    }
}
