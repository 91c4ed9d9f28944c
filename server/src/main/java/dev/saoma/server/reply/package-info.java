/// Owns what an account says in its chats by itself: the welcome, the word about a login with the way to stop it, and
/// what a policy asks. Does not decide what a scan is worth.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pool", "application", "connection", "user", "scan", "push"})
package dev.saoma.server.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
