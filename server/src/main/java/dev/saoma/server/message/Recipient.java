package dev.saoma.server.message;

import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.PhoneNumber;

/// Where a code goes.
public sealed interface Recipient {

    record Phone(PhoneNumber number) implements Recipient {
        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public String key() {
            return number.value();
        }
    }

    record Mail(EmailAddress address) implements Recipient {
        @Override
        public Channel channel() {
            return Channel.MAIL;
        }

        @Override
        public String key() {
            return address.key();
        }
    }

    Channel channel();

    /// The same for all ways to write the address.
    String key();
}
