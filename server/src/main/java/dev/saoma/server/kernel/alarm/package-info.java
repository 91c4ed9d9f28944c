/// Owns alarms: what rings at its time on whatever node there is, until it is cancelled. Does not know what is looked
/// after.
@NullMarked
package dev.saoma.server.kernel.alarm;

import org.jspecify.annotations.NullMarked;
