/// Owns developers, who have an account of the console: how the first one is made, how they sign in, and what each
/// may do in which pool. Does not know what an address of the API is for; it says which scopes a role has.
@NullMarked
package dev.saoma.server.console.developer;

import org.jspecify.annotations.NullMarked;
