package dev.saoma.server.user;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.UnionId;
import org.jspecify.annotations.Nullable;

/// Somebody comes by a connection, and this is what WeChat says of them.
///
/// @param unionId where it is known already; of whoever follows an official account it is asked for
/// @param by what they came by
/// @param phone a number that WeChat has verified, where it gives one
/// @param occasion names what they came for, as an [Attachment] does; null where there is nothing
public record Arrival(
        Connection connection,
        OpenId openId,
        @Nullable UnionId unionId,
        @Nullable PhoneNumber phone,
        Terms terms,
        By by,
        @Nullable String occasion) {

    /// For nothing in particular.
    public Arrival(
            Connection connection,
            OpenId openId,
            @Nullable UnionId unionId,
            @Nullable PhoneNumber phone,
            Terms terms,
            By by) {
        this(connection, openId, unionId, phone, terms, by, null);
    }

    /// Of whom nothing is known but the openid.
    public static Arrival of(Connection connection, OpenId openId, Terms terms) {
        return new Arrival(connection, openId, null, null, terms, By.CODE);
    }

    /// The same with what WeChat has said meanwhile.
    public Arrival with(@Nullable UnionId told) {
        return new Arrival(connection, openId, told, phone, terms, by, occasion);
    }

    /// What somebody comes by.
    public enum By {
        /// A code, whose scan follows the account or opens the mini program.
        CODE,
        /// Web authorization, which says nothing of following.
        WEB
    }

    IdentityId identity() {
        return IdentityId.of(connection, openId);
    }

    /// What holds where the person comes.
    ///
    /// @param mayRegister whether strangers become new users there
    /// @param canBeAsked whether there is a page on which the person can be asked something
    /// @param isTrial whether a developer only tries it
    public record Terms(boolean mayRegister, boolean canBeAsked, boolean isTrial) {}
}
