package dev.saoma.server;

import dev.saoma.server.backup.RestoreCommand;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Starts the server, or restores a backup instead.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SaomaServer {

    public static void main(String[] args) {
        if (RestoreCommand.isMeant(args)) {
            System.exit(RestoreCommand.run(
                    List.of(args),
                    System.getenv(),
                    System.out,
                    InstantSource.system().instant()));
        }
        SpringApplication.run(SaomaServer.class, args);
    }
}
