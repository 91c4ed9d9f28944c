package dev.saoma.server.login.web;

import dev.saoma.server.SaomaServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/// The whole server with an empty database, a WeChat and a clock in the hand of the test.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {SaomaServer.class, TestLogins.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
            "saoma.data-directory=target/test-data/login",
            "management.server.port=-1",
            "saoma.login.simulated-phone=http://localhost:7402/phone",
            "saoma.login.codes-per-address=30",
            "saoma.login.codes-per-application=40",
            "saoma.login.codes-per-connection=60",
            "saoma.login.streams-per-address=6"
        })
@interface LoginServer {}
