package dev.saoma.bench.issuer;

import dev.saoma.bench.Account;
import dev.saoma.bench.Processes;
import dev.saoma.bench.StandInWeChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// `./saoma bench issuer`: starts everything, measures, prints, ends everything.
public final class IssuerBench {

    private static final int AT_ONCE = 8;

    private IssuerBench() {}

    /// Arguments: the server's jar beside its libraries, a folder for data and logs, Keycloak's folder and
    /// oidc-provider's (a dash for none), rounds, logins a round, the forms of Saoma's tokens, how many
    /// sessions are held, both with commas between, and the rounds before that do not count. With held sessions and
    /// beside nobody, only they are measured.
    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of(args[1])).toAbsolutePath();
        var rounds = Integer.parseInt(args[4]);
        var logins = Integer.parseInt(args[5]);
        var comparison = new Comparison(
                Map.of(Work.LOGIN, logins, Work.REFRESH, 2 * logins, Work.USER_INFO, 4 * logins),
                Integer.parseInt(args[8]),
                AT_ONCE);

        try (var weChat = new StandInWeChat()) {
            var servers = new SaomaServers(Path.of(args[0]), weChat, Account.random());
            var held = list(args[7]).map(Long::valueOf).toList();
            var isAlone = args[2].equals("-") && args[3].equals("-");
            if (!isAlone || held.isEmpty()) {
                var forms = list(args[6]).map(Form::of).toList();
                compare(servers, folder, args[2], args[3], forms, comparison, rounds);
            }
            if (!held.isEmpty()) {
                pileUp(servers, folder, held, comparison, rounds);
            }
        }
    }

    private static void compare(
            SaomaServers servers,
            Path folder,
            String keycloak,
            String provider,
            List<Form> forms,
            Comparison comparison,
            int rounds)
            throws IOException, InterruptedException {
        try (var processes = new Processes(folder)) {
            System.out.println("Starting the issuers …");
            var issuers = new ArrayList<Issuer>(servers.start(folder, processes, forms));
            if (!keycloak.equals("-")) {
                issuers.add(Keycloak.start(Path.of(keycloak), processes, AT_ONCE));
            }
            if (!provider.equals("-")) {
                issuers.add(OidcProvider.start(Path.of(provider), processes));
            }
            var all = comparison.run(issuers, rounds);
            new Tables(all, all.subList(forms.size(), all.size())).print();
        }
    }

    /// Servers with so many sessions and grants each, the first of which the others are compared with.
    private static void pileUp(SaomaServers servers, Path folder, List<Long> counts, Comparison comparison, int rounds)
            throws IOException, InterruptedException {
        try (var processes = new Processes(folder)) {
            var issuers = new ArrayList<Issuer>();
            for (var count : counts) {
                System.out.printf("Laying in %d sessions and grants …%n", count);
                issuers.add(servers.start(Files.createDirectories(folder.resolve("held-" + count)), processes, count));
            }
            var all = comparison.run(issuers, rounds);
            new Tables(all, all.subList(0, 1)).print();
        }
    }

    private static Stream<String> list(String words) {
        return Arrays.stream(words.split(",")).filter(Predicate.not(String::isEmpty));
    }
}
