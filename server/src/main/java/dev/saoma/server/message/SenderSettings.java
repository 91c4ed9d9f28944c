package dev.saoma.server.message;

import org.jspecify.annotations.Nullable;

/// What a pool sends by, as it was written; of what it leaves out it has the installation's.
public record SenderSettings(
        @Nullable MailSettings mail, @Nullable SmsSettings sms) {}
