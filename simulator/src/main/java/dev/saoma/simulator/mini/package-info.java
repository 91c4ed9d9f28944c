/// Owns mini programs on a phone: the codes that `wx.login` and the phone number button hand out, session keys, the
/// requests that a page may make, and a stand-in for the login mini program's page. Does not answer servers.
@NullMarked
package dev.saoma.simulator.mini;

import org.jspecify.annotations.NullMarked;
