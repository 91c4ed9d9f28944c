/// Tests of the addresses that the mini program calls.
@NullMarked
package dev.saoma.server.miniprogram.web;

import org.jspecify.annotations.NullMarked;
