/// Keeps sessions, grants and signing keys in the database; of what a browser or a website holds, only digests.
@NullMarked
package dev.saoma.server.oidc.store;

import org.jspecify.annotations.NullMarked;
