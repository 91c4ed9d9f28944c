package dev.saoma.protocol;

/// A push of a kind that we do not know, or one of a known kind without the fields that its kind needs. New kinds
/// appear at any time; they are answered like the others.
///
/// @param kind `MsgType`, and for an event also its name: `event/debug_demo`
public record UnknownPush(Header header, String kind, Occurrence occurrence) implements AccountPush {}
