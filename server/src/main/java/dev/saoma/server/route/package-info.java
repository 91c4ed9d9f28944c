/// Owns routes: which pushes of a connection also go to the customer's own servers, their delivery in order and again
/// until it succeeds, and what could not be delivered. Does not receive pushes and does not call WeChat.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pool", "connection", "push"})
package dev.saoma.server.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
