package dev.saoma.server.console.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A call of the admin API that is about the developer who calls, and so needs no scope. To a program it does not
/// exist.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ForDevelopers {}
