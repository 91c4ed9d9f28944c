package dev.saoma.server.user;

import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// What is known of a user besides their identities. Username, phone, e-mail and external id are one user's only in
/// their pool.
///
/// @param name readable; made by us where nobody has given one
/// @param nickname what the person likes to be called
/// @param picture the https address of a picture
/// @param phoneVerified whether the person was seen to hold the number
/// @param emailVerified whether the person was seen to read what is sent there
/// @param externalId what the customer's own system calls the user
public record Profile(
        String name,
        @Nullable String nickname,
        @Nullable String picture,
        @Nullable Username username,
        @Nullable PhoneNumber phone,
        boolean phoneVerified,
        @Nullable EmailAddress email,
        boolean emailVerified,
        @Nullable String externalId) {

    public Profile {
        // One address is one user's, however it is typed.
        email = email == null ? null : new EmailAddress(email.key());
        phoneVerified = phoneVerified && phone != null;
        emailVerified = emailVerified && email != null;
    }

    /// Of somebody of whom nothing but a name is known.
    public static Profile named(String name) {
        return new Profile(name, null, null, null, null, false, null, false, null);
    }

    /// The same by another name.
    Profile called(String other) {
        return new Profile(other, nickname, picture, username, phone, phoneVerified, email, emailVerified, externalId);
    }

    /// The same with that number, which the person was seen to hold.
    public Profile withVerifiedPhone(PhoneNumber proven) {
        return new Profile(name, nickname, picture, username, proven, true, email, emailVerified, externalId);
    }

    /// The same with that address, which the person was seen to read.
    public Profile withVerifiedEmail(EmailAddress proven) {
        return new Profile(name, nickname, picture, username, phone, phoneVerified, proven, true, externalId);
    }

    /// What is known when the other one turns out to be the same person: this one's word counts, the other fills
    /// gaps.
    ///
    /// @param nameIsMadeUp whether this one's name was made by us, so that the other's is better
    Profile joinedBy(Profile other, boolean nameIsMadeUp) {
        var ownPhone = phone != null;
        var ownEmail = email != null;
        return new Profile(
                nameIsMadeUp ? other.name : name,
                nickname != null ? nickname : other.nickname,
                picture != null ? picture : other.picture,
                username != null ? username : other.username,
                ownPhone ? phone : other.phone,
                ownPhone ? phoneVerified : other.phoneVerified,
                ownEmail ? email : other.email,
                ownEmail ? emailVerified : other.emailVerified,
                externalId != null ? externalId : other.externalId);
    }
}
