/// Carries codes by SMS: calls the service that is set, with its signature. Does not know who gets them.
@NullMarked
package dev.saoma.server.message.sms;

import org.jspecify.annotations.NullMarked;
