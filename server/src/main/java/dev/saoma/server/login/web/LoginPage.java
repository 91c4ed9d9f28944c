package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.oidc.LoginRequest;

/// All that a login page is made of: whose it is, and by which account one logs in.
///
/// @param sealed the login request as the browser carries it
record LoginPage(String sealed, LoginRequest request, Application application, OfficialAccount account) {}
