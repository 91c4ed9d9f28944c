package dev.saoma.protocol;

/// One `errcode` of WeChat's API: what it means, and what to do (全局返回码). Only the code counts: the text beside it
/// changes, and carries a request id.
public record ErrorCode(int code, Reaction reaction, Bilingual meaning, Bilingual advice) {

    /// The code's entry; for a code that is not in the catalogue, one that says so.
    public static ErrorCode of(int code) {
        return ErrorCatalogue.find(code);
    }

    /// The code's entry where the call was for a token itself. `40001` means there that the AppSecret is wrong, where
    /// it means elsewhere that the token is; and no code of a person is sent there that `40013` could be about.
    public static ErrorCode ofTokenCall(int code) {
        return switch (code) {
            case 40001 -> of(40125);
            case 40013 -> ErrorCatalogue.UNKNOWN_APP_ID;
            default -> of(code);
        };
    }

    public boolean known() {
        return reaction != Reaction.UNKNOWN;
    }
}
