/// Tests of the calls to WeChat, over real HTTP against an API that the test directs.
@NullMarked
package dev.saoma.server.connection.wechat;

import org.jspecify.annotations.NullMarked;
