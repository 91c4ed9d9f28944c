/// Tests of the alarm clock on real databases.
@NullMarked
package dev.saoma.server.kernel.alarm;

import org.jspecify.annotations.NullMarked;
