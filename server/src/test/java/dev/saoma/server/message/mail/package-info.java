/// Tests of codes by mail.
@NullMarked
package dev.saoma.server.message.mail;

import org.jspecify.annotations.NullMarked;
