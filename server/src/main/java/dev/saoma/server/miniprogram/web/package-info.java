/// The addresses below `/miniprogram/v1`, at the installation's root. Knows no pages and no cookies.
@NullMarked
package dev.saoma.server.miniprogram.web;

import org.jspecify.annotations.NullMarked;
