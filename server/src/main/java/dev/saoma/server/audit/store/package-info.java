/// Keeps the audit trail in the database.
@NullMarked
package dev.saoma.server.audit.store;

import org.jspecify.annotations.NullMarked;
