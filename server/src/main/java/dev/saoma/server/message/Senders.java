package dev.saoma.server.message;

import dev.saoma.server.kernel.PoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What each pool sends by: its own, else the installation's.
@Service
public class Senders {

    private final SenderStore store;
    private final MessageSettings settings;

    Senders(SenderStore store, MessageSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /// All that is wrong with the installation's own.
    public List<SenderFlaw> flawsOfInstallation() {
        return flaws(new SenderSettings(settings.mail(), settings.sms()));
    }

    /// All that is wrong with what was written.
    public List<SenderFlaw> flaws(SenderSettings written) {
        var flaws = new ArrayList<SenderFlaw>();
        var mail = written.mail();
        if (mail != null && ReadMail.of(mail) instanceof Read.Bad<MailServer>(var wrong)) {
            flaws.addAll(wrong);
        }
        var sms = written.sms();
        if (sms != null && ReadSms.of(sms) instanceof Read.Bad<SmsService>(var wrong)) {
            flaws.addAll(wrong);
        }
        return List.copyOf(flaws);
    }

    /// Keeps what a pool sends by, where it is without flaws.
    public void save(PoolId pool, SenderSettings written) {
        store.save(pool, written);
    }

    /// The mail server to send by for that pool.
    public Optional<MailServer> mail(PoolId pool) {
        var own = store.find(pool).map(SenderSettings::mail);
        return own.isPresent() ? own.flatMap(Senders::mail) : mail(settings.mail());
    }

    /// The SMS service to send by for that pool.
    public Optional<SmsService> sms(PoolId pool) {
        var own = store.find(pool).map(SenderSettings::sms);
        return own.isPresent() ? own.flatMap(Senders::sms) : sms(settings.sms());
    }

    private static Optional<MailServer> mail(@Nullable MailSettings written) {
        return written != null && ReadMail.of(written) instanceof Read.Good<MailServer>(var server)
                ? Optional.of(server)
                : Optional.empty();
    }

    private static Optional<SmsService> sms(@Nullable SmsSettings written) {
        return written != null && ReadSms.of(written) instanceof Read.Good<SmsService>(var service)
                ? Optional.of(service)
                : Optional.empty();
    }
}
