package dev.saoma.server.roster;

import dev.saoma.protocol.Bilingual;

/// What is wrong in a row.
///
/// @param field its name; empty where it is the whole row
public record RosterFlaw(String field, Bilingual right) {}
