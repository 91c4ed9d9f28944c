/// The events address: WeChat's check and its pushes over HTTP.
@NullMarked
package dev.saoma.server.push.web;

import org.jspecify.annotations.NullMarked;
