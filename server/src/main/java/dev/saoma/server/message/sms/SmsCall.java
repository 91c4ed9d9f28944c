package dev.saoma.server.message.sms;

import dev.saoma.server.kernel.outbound.Post;
import dev.saoma.server.kernel.outbound.TargetAnswer;
import dev.saoma.server.message.Carrier.Carried;
import java.util.function.Function;

/// A call of a service, and what its answer means.
record SmsCall(Post post, Function<TargetAnswer, Carried> judge) {}
