/// What the doctor concludes.
@NullMarked
package dev.saoma.server.console.doctor;

import org.jspecify.annotations.NullMarked;
