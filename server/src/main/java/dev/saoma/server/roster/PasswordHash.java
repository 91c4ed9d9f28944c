package dev.saoma.server.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms of password hashes that are taken, within what it costs to check one: nobody carries in what would keep
/// the server busy at each login.
final class PasswordHash {

    private static final Pattern ARGON2ID = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,6}),t=([0-9]{1,2}),p=([0-9]{1,2})\\$[A-Za-z0-9+/]{11,86}\\$[A-Za-z0-9+/]{22,86}");
    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$([0-9]{2})\\$[./A-Za-z0-9]{53}");

    private static final int MOST_KIBIBYTES = 65_536;
    private static final int MOST_PASSES = 10;
    private static final int MOST_LANES = 8;
    private static final int LEAST_COST = 4;
    private static final int MOST_COST = 14;

    private PasswordHash() {}

    static boolean isTaken(String text) {
        var argon = ARGON2ID.matcher(text);
        if (argon.matches()) {
            return within(argon, 1, 8, MOST_KIBIBYTES)
                    && within(argon, 2, 1, MOST_PASSES)
                    && within(argon, 3, 1, MOST_LANES)
                    && text.length() <= 200;
        }
        var bcrypt = BCRYPT.matcher(text);
        return bcrypt.matches() && within(bcrypt, 1, LEAST_COST, MOST_COST);
    }

    private static boolean within(Matcher form, int group, int least, int most) {
        var number = Integer.parseInt(form.group(group));
        return number >= least && number <= most;
    }
}
