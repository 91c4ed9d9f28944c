package dev.saoma.server.setup;

import dev.saoma.server.brand.BrandSettings;
import dev.saoma.server.brand.BrandTexts;
import dev.saoma.server.connection.AssociationSettings;
import dev.saoma.server.connection.ConnectionSettings;
import dev.saoma.server.connection.Logo;
import dev.saoma.server.connection.MannersSettings;
import dev.saoma.server.connection.MannersSettings.ForwardingSettings;
import dev.saoma.server.connection.MiniProgramSettings;
import dev.saoma.server.console.ApiClientSettings;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.message.SenderSettings;
import dev.saoma.server.reply.ReplySettings;
import dev.saoma.server.route.RouteSettings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the configuration file says is to be there, as it was written: anything may be missing or wrong.
@ConfigurationProperties(SetupSettings.PREFIX)
record SetupSettings(@DefaultValue List<PoolSetup> pools) {

    static final String PREFIX = "saoma.setup";

    /// @param id 24 lowercase hex characters
    /// @param slug its name in addresses
    /// @param merge what is done with two users who turn out to be one person: `report` or `older-wins`
    /// @param sessionIdle how long a session lives without being used; as everywhere if left out
    /// @param sessionLife how long a session lives at most; as everywhere if left out
    /// @param messages what it sends codes by; as everywhere if left out
    /// @param brand how the pages look that its visitors see
    record PoolSetup(
            @Nullable String id,
            @Nullable String slug,
            @Nullable String name,
            @Nullable String merge,
            @Nullable String sessionIdle,
            @Nullable String sessionLife,
            @Nullable SenderSettings messages,
            @Nullable BrandSetup brand,
            @DefaultValue List<ConnectionSetup> connections,
            @DefaultValue List<ApplicationSetup> applications,
            @DefaultValue List<ApiClientSetup> apiClients) {}

    /// @param id 24 lowercase hex characters
    /// @param type `official-account` (if left out) or `mini-program`
    /// @param identifier its name in the events address; can never be changed
    /// @param messageMode `plaintext`, `compatible` or `safe`
    /// @param requireMode whether less protected pushes are refused
    /// @param loginOnly whether only users who exist can log in
    /// @param association `none`, `field-matching` or `ask-binding`
    /// @param associationFields what is matched by
    /// @param associationMethods how somebody proves that an account is theirs
    /// @param onLeave `keep`, `mark` or `end-sessions`
    /// @param forwarding what the customer's own server may hand on
    /// @param routes where its pushes go besides here, in the order in which they are sent to
    /// @param callbackUrl where a visitor can start again, when the website tells no such address
    /// @param logo the file of the picture in the middle of a mini program's code
    /// @param privateDeployment whether the mini program is the pool's own, with AppID and AppSecret
    /// @param page where a mini program's code leads
    /// @param checkPath whether the released version must have that page
    /// @param envVersion `release`, `trial` or `develop`
    /// @param askPhone whether people are asked for their phone number
    /// @param webAuthorization `off`, `base` or `userinfo`
    /// @param askPhoneAgainAfter after what time they are asked once more, such as `180d`
    record ConnectionSetup(
            @Nullable String id,
            @Nullable String type,
            @Nullable String identifier,
            @Nullable String displayName,
            @Nullable String appId,
            @Nullable Secret appSecret,
            @Nullable String originalId,
            @Nullable Secret token,
            @Nullable Secret encodingAesKey,
            @Nullable String messageMode,
            @Nullable String apiBaseUrl,
            @Nullable String requireMode,
            @Nullable String loginOnly,
            @Nullable String association,
            @DefaultValue List<String> associationFields,
            @DefaultValue List<String> associationMethods,
            @Nullable String onLeave,
            @Nullable ForwardingSettings forwarding,
            @Nullable ReplySettings replies,
            @DefaultValue List<RouteSetup> routes,
            @Nullable String callbackUrl,
            @Nullable String logo,
            @Nullable String privateDeployment,
            @Nullable String page,
            @Nullable String checkPath,
            @Nullable String envVersion,
            @Nullable String askPhone,
            @Nullable String askPhoneAgainAfter,
            @Nullable String webAuthorization) {

        /// @param picture what came of looking at the logo
        MiniProgramSettings miniProgram(Logo.@Nullable Read picture) {
            return new MiniProgramSettings(
                    identifier,
                    displayName,
                    callbackUrl,
                    picture,
                    privateDeployment,
                    appId,
                    appSecret,
                    page,
                    checkPath,
                    envVersion,
                    askPhone,
                    askPhoneAgainAfter,
                    apiBaseUrl,
                    new MannersSettings(
                            requireMode,
                            loginOnly,
                            new AssociationSettings(association, associationFields, associationMethods),
                            onLeave,
                            forwarding,
                            null));
        }

        ConnectionSettings officialAccount() {
            return new ConnectionSettings(
                    identifier,
                    displayName,
                    appId,
                    appSecret,
                    originalId,
                    token,
                    encodingAesKey,
                    messageMode,
                    apiBaseUrl,
                    new MannersSettings(
                            requireMode,
                            loginOnly,
                            new AssociationSettings(association, associationFields, associationMethods),
                            onLeave,
                            forwarding,
                            webAuthorization));
        }
    }

    /// @param name says which route it is, at the next start too
    /// @param secret `whsec_` and 24 to 64 bytes in base64, which deliveries are signed with
    /// @param answers whether its target's reply is shown to the person
    /// @param messageTypes which pushes: those of these types, and those below; all where nothing is said
    /// @param events events of these names
    /// @param scenePrefixes scans and follows by a code whose scene begins like this
    record RouteSetup(
            @Nullable String name,
            @Nullable String target,
            @Nullable Secret secret,
            @DefaultValue("true") boolean active,
            @DefaultValue("false") boolean answers,
            @DefaultValue List<String> messageTypes,
            @DefaultValue List<String> events,
            @DefaultValue List<String> scenePrefixes) {

        RouteSettings settings() {
            return new RouteSettings(name, target, secret, active, answers, messageTypes, events, scenePrefixes);
        }
    }

    /// @param clientId 24 lowercase hex characters
    /// @param clientSecret at least 32 characters; we keep its digest only. None where the kind can keep none
    /// @param connections identifiers of connections of the same pool, in the order in which they are offered
    /// @param policy what a person has to do after the scan: `instant` (if left out), `confirm` or `number`
    /// @param raiseUnusual asks one step more of a person whose browser is in a country that is new for them
    /// @param registration whether strangers become new users: `open` (if left out) or `closed`
    /// @param kind `web` (if left out), `single-page`, `native` or `device`
    /// @param accessTokenFormat `jwt` (if left out) or `opaque`
    /// @param tokenAlgorithm `RS256` (if left out), `ES256` or `EdDSA`
    /// @param origins from where its pages call us, frame us or get a `web_message`
    /// @param accessTokenLife how long its access tokens live, at most as long as the installation allows
    /// @param idTokenLife the same for its ID tokens
    /// @param refreshTokenLife the same for its refresh tokens
    /// @param brand how its pages look, over the brand of its pool
    record ApplicationSetup(
            @Nullable String clientId,
            @Nullable String name,
            @Nullable Secret clientSecret,
            @DefaultValue List<String> redirectUris,
            @DefaultValue List<String> postLogoutRedirectUris,
            @DefaultValue List<String> connections,
            @Nullable String policy,
            boolean raiseUnusual,
            @DefaultValue("open") String registration,
            @DefaultValue("web") String kind,
            @DefaultValue("true") boolean requirePkce,
            boolean requirePar,
            boolean requireDpop,
            @DefaultValue("jwt") String accessTokenFormat,
            @DefaultValue("RS256") String tokenAlgorithm,
            boolean userClaimsInIdToken,
            @DefaultValue List<String> origins,
            @Nullable Duration accessTokenLife,
            @Nullable Duration idTokenLife,
            @Nullable Duration refreshTokenLife,
            @Nullable String backChannelLogoutUri,
            @Nullable BrandSetup brand) {}

    /// @param logo the file of a picture on this server
    record BrandSetup(
            @Nullable String logo,
            @Nullable String accent,
            @Nullable String accentDark,
            @Nullable String background,
            @Nullable String backgroundDark,
            @Nullable BrandTexts zh,
            @Nullable BrandTexts en,
            @Nullable String terms,
            @Nullable String privacy,
            @Nullable String css) {

        BrandSettings settings() {
            return new BrandSettings(accent, accentDark, background, backgroundDark, zh, en, terms, privacy, css);
        }
    }

    /// @param clientId 24 lowercase hex characters
    /// @param clientSecret at least 32 characters; we keep its digest only
    /// @param scopes what it may do; an empty list takes everything away from it
    record ApiClientSetup(
            @Nullable String clientId,
            @Nullable String name,
            @Nullable Secret clientSecret,
            @DefaultValue List<String> scopes) {

        ApiClientSettings settings() {
            return new ApiClientSettings(clientId, name, clientSecret, scopes);
        }
    }
}
