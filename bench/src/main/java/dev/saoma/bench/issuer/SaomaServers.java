package dev.saoma.bench.issuer;

import dev.saoma.bench.Account;
import dev.saoma.bench.Doors;
import dev.saoma.bench.Processes;
import dev.saoma.bench.Pushes;
import dev.saoma.bench.Saoma;
import dev.saoma.bench.StandInWeChat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts Saoma as an issuer.
///
/// @param program the server's jar, beside its libraries
record SaomaServers(Path program, StandInWeChat weChat, Account account) {

    /// One server; an issuer for each form that an application's tokens can have.
    List<SaomaIssuer> start(Path folder, Processes processes, List<Form> forms)
            throws IOException, InterruptedException {
        var applications = forms.stream()
                .map(form -> Saoma.Application.random(form.settings()))
                .toList();
        var saoma = start(folder, processes, applications, "saoma");
        var issuers = new ArrayList<SaomaIssuer>();
        for (var i = 0; i < forms.size(); i++) {
            issuers.add(issuer("Saoma, " + forms.get(i).title(), saoma, applications.get(i)));
        }
        return issuers;
    }

    /// A server that holds so many sessions, and as many grants, before anybody comes.
    SaomaIssuer start(Path folder, Processes processes, long held) throws IOException, InterruptedException {
        var application = Saoma.Application.random("");
        var name = "saoma-" + held;
        var before = start(folder, processes, List.of(application), name + "-before");
        new Desk(issuer(name, before, application), 0).close();
        processes.end(before.door().process());
        new Pile(folder).fill(held);
        return issuer(
                "Saoma, %,d held".formatted(held), start(folder, processes, List.of(application), name), application);
    }

    private Saoma start(Path folder, Processes processes, List<Saoma.Application> applications, String log)
            throws IOException, InterruptedException {
        return new Doors(processes, folder, account).saoma(program, weChat.address(), applications, log);
    }

    private SaomaIssuer issuer(String name, Saoma saoma, Saoma.Application application) {
        return new SaomaIssuer(name, saoma, application, weChat, new Pushes(account));
    }
}
