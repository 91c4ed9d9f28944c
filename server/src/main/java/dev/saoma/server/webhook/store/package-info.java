/// Keeps webhooks and their messages in the database, secrets and what is told of people sealed.
@NullMarked
package dev.saoma.server.webhook.store;

import org.jspecify.annotations.NullMarked;
