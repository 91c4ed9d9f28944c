/// The admin API over HTTP: who may come in, how much, and what each address answers.
@NullMarked
package dev.saoma.server.console.web;

import org.jspecify.annotations.NullMarked;
