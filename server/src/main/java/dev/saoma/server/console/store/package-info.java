/// Keeps in the database who may call the admin API (its clients and tokens; developers, with their sessions, roles,
/// invitations and ways to sign in), what calls were answered, and who made what they change.
@NullMarked
package dev.saoma.server.console.store;

import org.jspecify.annotations.NullMarked;
