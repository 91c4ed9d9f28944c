/// Owns what the mini program calls: a person opens a scan, looks at who asks, and agrees or refuses. Believes
/// nothing that it says of itself: who somebody is and what their phone number is, WeChat is asked. Does not decide
/// which user that is.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pool", "connection", "user", "scan"})
package dev.saoma.server.miniprogram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
