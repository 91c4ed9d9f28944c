@NullMarked
package dev.saoma.server.kernel.web;

import org.jspecify.annotations.NullMarked;
