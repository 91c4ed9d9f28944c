/// Carries codes by e-mail: writes the letter and hands it to a mail server.
@NullMarked
package dev.saoma.server.message.mail;

import org.jspecify.annotations.NullMarked;
