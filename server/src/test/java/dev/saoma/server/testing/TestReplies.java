package dev.saoma.server.testing;

import dev.saoma.server.reply.Channel;
import dev.saoma.server.reply.First;
import dev.saoma.server.reply.Replies;
import dev.saoma.server.reply.Template;
import java.util.Locale;

/// What accounts say in tests.
public final class TestReplies {

    /// Nothing by itself: pushes are answered with `success` unless a policy asks something.
    public static final Replies SILENT =
            new Replies(Locale.ENGLISH, First.AUTO, Channel.ANSWER, new Template.None(), new Template.None());

    private TestReplies() {}
}
