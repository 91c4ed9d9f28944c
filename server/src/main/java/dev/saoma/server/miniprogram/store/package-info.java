/// Keeps phone numbers in the database, encrypted.
@NullMarked
package dev.saoma.server.miniprogram.store;

import org.jspecify.annotations.NullMarked;
