/// What Saoma's door is measured against: handlers that verify, decrypt and parse a push as it does, and store nothing.
@NullMarked
package dev.saoma.bench.bare;

import org.jspecify.annotations.NullMarked;
