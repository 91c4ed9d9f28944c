package dev.saoma.server.message.sms;

import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.outbound.GuardedClient;
import dev.saoma.server.kernel.outbound.Heard;
import dev.saoma.server.kernel.outbound.Silence;
import dev.saoma.server.message.Carrier;
import dev.saoma.server.message.Channel;
import dev.saoma.server.message.Letter;
import dev.saoma.server.message.Recipient;
import dev.saoma.server.message.Senders;
import dev.saoma.server.message.SmsService;
import java.io.IOException;

/// Has the pool's service send an SMS.
final class SmsCarrier implements Carrier, AutoCloseable {

    private final Senders senders;
    private final GuardedClient client;
    private final AliyunCalls aliyun;
    private final TencentCalls tencent;

    SmsCarrier(Senders senders, GuardedClient client, AliyunCalls aliyun, TencentCalls tencent) {
        this.senders = senders;
        this.client = client;
        this.aliyun = aliyun;
        this.tencent = tencent;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean serves(PoolId pool) {
        return senders.sms(pool).isPresent();
    }

    @Override
    public Carried carry(Letter letter) {
        var service = senders.sms(letter.pool());
        if (service.isEmpty() || !(letter.to() instanceof Recipient.Phone(var number))) {
            return new Carried.Never("The pool has no SMS service any more");
        }
        var call = call(service.get(), letter, number);
        return switch (client.send(call.post())) {
            case Heard.Answer(var answer) -> call.judge().apply(answer);
            case Heard.Nothing(var why) -> silent(why);
        };
    }

    private SmsCall call(SmsService service, Letter letter, PhoneNumber to) {
        return switch (service) {
            case SmsService.Http http -> HttpCalls.call(http, letter);
            case SmsService.Aliyun cloud -> aliyun.call(cloud, letter, to);
            case SmsService.Tencent cloud -> tencent.call(cloud, letter, to);
        };
    }

    /// What was not answered may have been sent all the same. It is not sent again: each costs money, and the person
    /// can ask for another.
    private static Carried silent(Silence why) {
        return switch (why) {
            case UNKNOWN_HOST ->
                new Carried.NotNow("The SMS service's host name is not known: check sms.url and the DNS");
            case NO_CONNECTION -> new Carried.NotNow("The SMS service cannot be connected to");
            case FORBIDDEN_ADDRESS ->
                new Carried.Never("The SMS service's address is not public, or is not called by https: if it is meant,"
                        + " add its network to saoma.messages.allowed-networks");
            case NOT_TRUSTED -> new Carried.Never("The SMS service's certificate is not trusted, or TLS failed");
            case TOO_SLOW -> new Carried.Never("The SMS service did not answer in time");
            case BROKEN_OFF -> new Carried.Never("The SMS service broke off the connection");
        };
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
