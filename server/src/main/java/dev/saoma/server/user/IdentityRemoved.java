package dev.saoma.server.user;

/// An identity was taken from its user, who stays. Published inside the transaction: who has kept something by that
/// identity takes it away there. Of what goes with a whole user [UserErased] tells.
public record IdentityRemoved(IdentityId identity) {}
