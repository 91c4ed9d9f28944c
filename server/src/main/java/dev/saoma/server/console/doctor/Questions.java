package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.reply.UnheardQuestions;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Whether what whoever scanned is asked or told comes to them: a website's question, and the number that binds.
@Component
final class Questions implements Examination {

    private final UnheardQuestions unheard;

    Questions(UnheardQuestions unheard) {
        this.unheard = unheard;
    }

    @Override
    public Step step() {
        return Step.QUESTIONS;
    }

    @Override
    public boolean needsToken() {
        return false;
    }

    @Override
    public Finding examine(OfficialAccount account) {
        var asking = unheard.at(account);
        if (!asking.isEmpty()) {
            return Diagnosis.QUESTIONS_UNHEARD.at(step(), Map.of("applications", String.join(", ", asking)));
        }
        return (unheard.isBoundInVain(account) ? Diagnosis.BINDING_UNHEARD : Diagnosis.QUESTIONS_NOT_HINDERED)
                .at(step());
    }
}
