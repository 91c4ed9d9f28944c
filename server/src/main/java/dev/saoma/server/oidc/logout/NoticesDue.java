package dev.saoma.server.oidc.logout;

import java.util.List;

/// Notices wait for their first try, which can be made once this is committed.
record NoticesDue(List<LogoutNotice> notices) {}
