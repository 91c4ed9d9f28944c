/// Hands the style sheets and pictures of brands to browsers. Does not draw pages.
@NullMarked
package dev.saoma.server.brand.web;

import org.jspecify.annotations.NullMarked;
