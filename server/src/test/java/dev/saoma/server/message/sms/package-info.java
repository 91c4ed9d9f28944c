/// Tests of codes by sms.
@NullMarked
package dev.saoma.server.message.sms;

import org.jspecify.annotations.NullMarked;
