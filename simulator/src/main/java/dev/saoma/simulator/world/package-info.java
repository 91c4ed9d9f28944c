/// Owns what exists in the simulated WeChat: accounts, people, followers, codes, tokens, the clock, and the file
/// that keeps them. Does not speak HTTP.
@NullMarked
package dev.saoma.simulator.world;

import org.jspecify.annotations.NullMarked;
