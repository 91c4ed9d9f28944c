package dev.saoma.server.kernel.outbound;

/// What was heard of whom we called.
public sealed interface Heard {

    record Answer(TargetAnswer answer) implements Heard {}

    record Nothing(Silence why) implements Heard {}
}
