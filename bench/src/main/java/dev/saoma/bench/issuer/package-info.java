/// Owns the load on the issuer: whole logins, refresh and userinfo, against Saoma and others of its kind in turn. Each
/// issuer runs in processes of its own; how its visitors log in is its own affair, the rest is OpenID Connect.
@NullMarked
package dev.saoma.bench.issuer;

import org.jspecify.annotations.NullMarked;
