/// Owns the grant for devices without a browser (RFC 8628): a television or a command-line tool waits until its person
/// has allowed it with a phone or another browser. Does not ask the person; that is the login page's part.
@NullMarked
@NamedInterface("device")
package dev.saoma.server.oidc.device;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
