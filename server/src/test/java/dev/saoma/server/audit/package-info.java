/// The audit trail's store.
@NullMarked
package dev.saoma.server.audit;

import org.jspecify.annotations.NullMarked;
