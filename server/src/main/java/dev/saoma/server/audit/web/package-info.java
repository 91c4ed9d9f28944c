/// Shows the audit trail in the admin API.
@NullMarked
package dev.saoma.server.audit.web;

import org.jspecify.annotations.NullMarked;
