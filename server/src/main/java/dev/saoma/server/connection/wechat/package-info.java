/// Speaks to WeChat's API over HTTP and keeps the platform tokens fresh. Does not decide what a login makes of the
/// answers; nothing outside this package calls WeChat.
@NullMarked
package dev.saoma.server.connection.wechat;

import org.jspecify.annotations.NullMarked;
