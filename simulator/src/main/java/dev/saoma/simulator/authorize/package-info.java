/// Owns web authorization (网页授权): which codes and tokens a person's browser in WeChat got, for which account, and for
/// how much. Does not answer servers and draws no page.
@NullMarked
package dev.saoma.simulator.authorize;

import org.jspecify.annotations.NullMarked;
