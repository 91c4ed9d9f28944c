package dev.saoma.server.roster;

/// What came of an import.
///
/// @param rows how many were read
/// @param created how many users were made, or would be
/// @param existing how many were there already, by id or external id, and left as they are
/// @param refused how many rows were not taken
public record Imported(long rows, long created, long existing, long refused) {}
