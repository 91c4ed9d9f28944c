package dev.saoma.server.console.web;

import dev.saoma.server.console.Form;
import dev.saoma.server.kernel.Secret;
import org.jspecify.annotations.Nullable;

/// What may be said of a user. [ProfileRequest] reads it, since what is not named differs from null.
///
/// @param picture an https address
/// @param username letters, digits, `_`, `.` and `-`, and not digits alone
/// @param phone such as `+8613800138000`; without a country it is China's
/// @param phoneVerified only if you have seen that it is theirs: people are recognised by it
/// @param emailVerified the same
/// @param externalId what your own systems call the user
record ProfileBody(
        @Form(least = 1, most = ProfileRequest.LONGEST_NAME) @Nullable
        String name,

        @Form(least = 1, most = ProfileRequest.LONGEST_NAME) @Nullable
        String nickname,

        @Form(most = ProfileRequest.LONGEST_PICTURE) @Nullable
        String picture,

        @Form(most = 64) @Nullable String username,
        @Nullable String phone,
        @Nullable Boolean phoneVerified,
        @Nullable String email,
        @Nullable Boolean emailVerified,

        @Form(least = 1, most = ProfileRequest.LONGEST_ID) @Nullable
        String externalId,

        @Form(least = 8, most = 128) @Nullable Secret password) {}
