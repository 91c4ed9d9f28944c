/// Owns the API that WeChat offers to an account's server at api.weixin.qq.com. Does not push.
@NullMarked
package dev.saoma.simulator.api;

import org.jspecify.annotations.NullMarked;
