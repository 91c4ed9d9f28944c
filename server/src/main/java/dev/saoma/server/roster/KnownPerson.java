package dev.saoma.server.roster;

import dev.saoma.server.user.Following;
import dev.saoma.server.user.Identity;

/// Somebody whom an account knows.
///
/// @param name of the user
public record KnownPerson(Identity identity, String name, Following following) {}
