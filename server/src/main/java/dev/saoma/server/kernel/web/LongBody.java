package dev.saoma.server.kernel.web;

import java.util.regex.Pattern;

/// Where somebody who has shown who they are may send as much as they like, for as long as they like: it is read as
/// it comes and never held. Each is a bean.
///
/// @param path the whole path
public record LongBody(Pattern path) {}
