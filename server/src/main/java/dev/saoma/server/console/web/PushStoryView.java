package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.push.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A push with each step of what was decided about it, and where it went.
///
/// @param deliveries absent for who may not see deliveries
record PushStoryView(
        PushView push, List<StepView> steps, @Nullable List<DeliveryStoryView> deliveries) {

    record StepView(String code, boolean good, Bilingual text) {

        static StepView of(Step step) {
            return new StepView(step.code(), step.good(), step.text());
        }
    }
}
