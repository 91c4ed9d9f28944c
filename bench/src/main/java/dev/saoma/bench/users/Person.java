package dev.saoma.bench.users;

/// Somebody with a number, made up from it: the same number is the same person again. Of ten, eight are known by WeChat
/// and two by an id of the shop's, five have a phone number; many are called alike, and openids of one account begin
/// alike, as WeChat's do.
record Person(long number) {

    static final String COLUMNS = "name,phone,phone_verified,email,external_id,created_at,identities";

    static final String APP_ID = "wx" + "5".repeat(16);
    private static final String FAMILIES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    private static final long FIRST_PHONE = 13_000_000_000L;
    private static final long BEGINNING = 1_577_836_800_000L;

    boolean hasWeChat() {
        return number % 10 < 8;
    }

    boolean hasPhone() {
        return number % 2 == 0;
    }

    String name() {
        var chance = mixed(1);
        return letter(FAMILIES, chance) + letter(GIVEN, chance >>> 16) + letter(GIVEN, chance >>> 32);
    }

    String phone() {
        return "+86" + (FIRST_PHONE + number);
    }

    String externalId() {
        return "member-" + number;
    }

    String openId() {
        return "oBench" + letters(2, 22);
    }

    String unionId() {
        return "uBench" + letters(3, 22);
    }

    /// The row of a CSV file.
    String row() {
        return String.join(
                ",",
                name(),
                hasPhone() ? phone() : "",
                Boolean.toString(hasPhone()),
                number % 4 == 1 ? "member" + number + "@shop.example" : "",
                hasWeChat() ? "" : externalId(),
                Long.toString(BEGINNING + number * 100),
                hasWeChat() ? APP_ID + ":" + openId() + ":" + unionId() : "");
    }

    private String letters(int salt, int count) {
        var letters = new StringBuilder();
        for (var i = 0; i < count; i += 10) {
            var chance = mixed(salt + 10L * i);
            for (var k = 0; k < 10 && i + k < count; k++) {
                letters.append(LETTERS.charAt((int) (chance >>> (6 * k)) & 63));
            }
        }
        return letters.toString();
    }

    private static String letter(String of, long chance) {
        return of.substring((int) ((chance & 0xffff) % of.length()), (int) ((chance & 0xffff) % of.length()) + 1);
    }

    /// SplitMix64: numbers beside each other come out far apart.
    private long mixed(long salt) {
        var mixed = number + salt * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
