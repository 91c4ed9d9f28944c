package dev.saoma.simulator.world;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mini program as its owner sees it in WeChat's console.
///
/// @param serverUrl the server that it calls, the only one that it may (request 合法域名); null when it calls none
/// @param pages what each version consists of; the first page is the home page
/// @param ipWhitelist who may ask for tokens; null when the list is switched off
/// @param unionId whether it is bound to the open-platform account, so that its people have a union id
/// @param phonePrice what a verified phone number costs, in yuan
/// @param phoneQuota how many numbers are paid for, the free ones for trial among them
public record MiniProgram(
        AppId appId,
        String name,
        Secret appSecret,
        @Nullable String serverUrl,
        Pages pages,
        @Nullable List<String> ipWhitelist,
        boolean unionId,
        BigDecimal phonePrice,
        int phoneQuota)
        implements App {

    /// The pages of each version; a version without pages does not exist.
    public record Pages(List<String> release, List<String> trial, List<String> develop) {

        public List<String> of(EnvVersion version) {
            return switch (version) {
                case RELEASE -> release;
                case TRIAL -> trial;
                case DEVELOP -> develop;
            };
        }

        public Optional<String> home(EnvVersion version) {
            return of(version).stream().findFirst();
        }
    }
}
