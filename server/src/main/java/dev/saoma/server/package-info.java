/// The identity server. Each package below this one is a module; `design` of the house: one folder, one feature.
@NullMarked
package dev.saoma.server;

import org.jspecify.annotations.NullMarked;
