/// Owns bounded memory of what happened and the numbered stream of it that pages follow. Does not know what it carries.
@NullMarked
package dev.saoma.simulator.activity;

import org.jspecify.annotations.NullMarked;
