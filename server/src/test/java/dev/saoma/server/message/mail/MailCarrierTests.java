package dev.saoma.server.message.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.message.Carrier.Carried;
import dev.saoma.server.message.MailSettings;
import dev.saoma.server.message.MailSettings.WordsSettings;
import dev.saoma.server.message.Note;
import dev.saoma.server.message.NoteId;
import dev.saoma.server.message.NoteKind;
import dev.saoma.server.message.SenderSettings;
import dev.saoma.server.message.TestLetters;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.AuthenticationHandlerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/// A real mail server on this machine, with and without encryption, in good and in bad temper.
class MailCarrierTests {

    private static final String PASSWORD = "a password that nobody sees";

    @TempDir
    private static Path folder;

    private static SSLContext tls;

    private final List<byte[]> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private @Nullable RejectException refusal;
    private @Nullable SMTPServer server;

    @BeforeAll
    static void makeCertificate() throws Exception {
        var file = folder.resolve("mail.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit",
                        "-validity",
                        "3650")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(made).isZero();
        var store = KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", store.getCertificate("mail"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private MailSettings start(String security, boolean login) {
        var building = SMTPServer.port(0).messageHandlerFactory(_ -> new Inbox());
        if (security.equals("starttls")) {
            building = building.enableTLS(true).requireTLS(true).startTlsSocketFactory(tls);
        }
        if (security.equals("tls")) {
            building = building.serverSocketFactory(
                    () -> tls.getServerSocketFactory().createServerSocket());
        }
        if (login) {
            building = building.requireAuth(true).authenticationHandlerFactory(logins());
        }
        var started = building.build();
        started.start();
        server = started;
        return settings(started.getPortAllocated(), security, login ? PASSWORD : null);
    }

    /// Takes what comes, unless it is told to refuse.
    private final class Inbox implements MessageHandler {
        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            var why = refusal;
            if (why != null && refusals.getAndDecrement() > 0) {
                throw why;
            }
        }

        @Override
        public String data(InputStream data) throws IOException {
            taken.add(data.readAllBytes());
            return "taken";
        }

        @Override
        public void done() {}
    }

    private static AuthenticationHandlerFactory logins() {
        return new EasyAuthenticationHandlerFactory((user, password, _) -> {
            if (!user.equals("us") || !password.equals(PASSWORD)) {
                throw new LoginFailedException();
            }
        });
    }

    private static MailSettings settings(int port, String security, @Nullable String password) {
        return new MailSettings(
                "localhost",
                Integer.toString(port),
                security,
                password == null ? null : "us",
                password == null ? null : new Secret(password),
                "扫码 <login@example.org>",
                null,
                null);
    }

    private static Carried carried(MailSettings settings, Locale locale, SSLContext trust) {
        var written = new SenderSettings(settings, null);
        var senders = TestLetters.senders(written);
        assertThat(senders.flaws(written)).isEmpty();
        return new MailCarrier(senders, trust, () -> Instant.parse("2026-03-01T08:00:00Z"))
                .carry(TestLetters.mail("Somebody@example.com", locale));
    }

    private static Carried carried(MailSettings settings) {
        return carried(settings, Locale.ENGLISH, tls);
    }

    private MimeMessage message() throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(taken.getFirst()));
    }

    @Test
    void aLetterIsWrittenAsTextAndAsHtml() throws Exception {
        assertThat(carried(start("none", false))).isEqualTo(new Carried.Taken());

        var message = message();
        assertThat(message.getSubject())
                .isEqualTo("Your code for Our \"<pool>\"")
                .doesNotContain(TestLetters.CODE);
        assertThat(message.getFrom()).containsExactly(new InternetAddress("login@example.org", "扫码", "UTF-8"));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("扫码");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getMessageID()).isEqualTo("<" + "a".repeat(22) + "@example.org>");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains(TestLetters.CODE, "10 minutes", "Our \"<pool>\"");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains(TestLetters.CODE, "Our &quot;&lt;pool&gt;&quot;")
                .doesNotContain("<pool>");
    }

    @Test
    void aLetterIsWrittenInChinese() throws Exception {
        carried(start("none", false), Locale.CHINESE, tls);

        assertThat(message().getSubject()).isEqualTo("Our \"<pool>\" 验证码");
    }

    @Test
    void aLetterIsWrittenInTheOperatorsWords() throws Exception {
        var ours = start("none", false);
        var words = new WordsSettings("Hello from {pool}", "{code}!", "<b>{code}</b>");
        carried(new MailSettings(ours.host(), ours.port(), "none", null, null, ours.from(), null, words));

        assertThat(message().getSubject()).isEqualTo("Hello from Our \"<pool>\"");
    }

    @Test
    void aServerIsLoggedInToAfterStartTls() {
        assertThat(carried(start("starttls", true))).isEqualTo(new Carried.Taken());
        assertThat(taken).hasSize(1);
    }

    @Test
    void aServerMayBeEncryptedFromTheBeginning() {
        assertThat(carried(start("tls", true))).isEqualTo(new Carried.Taken());
    }

    @Test
    void withoutStartTlsNothingIsSent() {
        var plain = start("none", false);

        assertThat(carried(settings(Integer.parseInt(String.valueOf(plain.port())), "starttls", null)))
                .isEqualTo(new Carried.Never(
                        "The mail server offers no STARTTLS: set mail.security to tls, with port 465"));
        assertThat(taken).isEmpty();
    }

    @Test
    void aCertificateThatNobodyTrustsIsNotTaken() throws GeneralSecurityException {
        assertThat(carried(start("starttls", true), Locale.ENGLISH, SSLContext.getDefault()))
                .isInstanceOf(Carried.Never.class)
                .asString()
                .contains("certificate is not trusted");
        assertThat(taken).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldWithoutThePassword() {
        var right = start("starttls", true);
        var wrong = settings(Integer.parseInt(String.valueOf(right.port())), "starttls", "another password");

        assertThat(carried(wrong))
                .isInstanceOf(Carried.Never.class)
                .asString()
                .contains("does not take user and password")
                .doesNotContain("another password");
    }

    @Test
    void aServerThatGreylistsIsAskedAgain() {
        var settings = start("none", false);
        refusal = new RejectException(451, "4.7.1 Greylisted, come back for Somebody@example.com");
        refusals.set(1);

        assertThat(carried(settings))
                .isInstanceOf(Carried.NotNow.class)
                .asString()
                .contains("451")
                .doesNotContainIgnoringCase("somebody");
        assertThat(carried(settings)).isEqualTo(new Carried.Taken());
    }

    @Test
    void aServerThatRefusesIsNotAskedAgain() {
        var settings = start("none", false);
        refusal = new RejectException(550, "5.1.1 No such user");
        refusals.set(1);

        assertThat(carried(settings))
                .isInstanceOf(Carried.Never.class)
                .asString()
                .contains("550 5.1.1 No such user");
    }

    @Test
    void aNoteIsWrittenAsTextAlone() throws Exception {
        assertThat(carriedNote(start("none", false))).isEqualTo(new Carried.Taken());

        var message = message();
        assertThat(message.getSubject()).isEqualTo("你被邀请 · Bcc: x@example.org");
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("mei@example.com"));
        assertThat(message.getContent().toString().strip()).isEqualTo("打开 https://saoma.example/console#secret");
        assertThat(message.getMessageID()).isEqualTo("<" + "n".repeat(22) + "@example.org>");
    }

    @Test
    void whatAServerRepeatsOfANoteIsNotTold() {
        var settings = start("none", false);
        refusal = new RejectException(550, "5.7.1 mei@example.com: https://saoma.example/console#secret is spam");
        refusals.set(1);

        assertThat(carriedNote(settings))
                .isInstanceOf(Carried.Never.class)
                .asString()
                .contains("550 5.7.1", "is spam")
                .doesNotContain("mei@", "secret");
    }

    private static Carried carriedNote(MailSettings settings) {
        var note = new Note(
                TestLetters.POOL,
                NoteKind.INVITATION,
                new EmailAddress("mei@example.com"),
                "你被邀请 ·\nBcc: x@example.org",
                new Secret("打开 https://saoma.example/console#secret"));
        return new MailCarrier(
                        TestLetters.senders(new SenderSettings(settings, null)),
                        tls,
                        () -> Instant.parse("2026-03-01T08:00:00Z"))
                .carry(new NoteId("n".repeat(22)), note);
    }

    @Test
    void aServerThatIsAwayIsAskedAgain() {
        assertThat(carried(settings(1, "none", null)))
                .isEqualTo(new Carried.NotNow(
                        "The mail server cannot be connected to: check mail.host, mail.port and firewalls"));
    }
}
