package dev.saoma.server.connection;

import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UnionId;
import org.jspecify.annotations.Nullable;

/// The calls that Saoma makes to WeChat on behalf of a mini program (`wechat-protocol` §C). Each takes seconds at
/// worst; none may be made inside a transaction.
public interface MiniPrograms {

    /// Makes a code that opens the mini program with that scene (`getwxacodeunlimit`), and puts the connection's logo
    /// into it. The same scene makes the same code again; it never expires at WeChat.
    ///
    /// @param scene 1 to 32 of `[0-9A-Za-z_-]`
    Reply<Picture> code(MiniProgram program, String scene);

    /// Asks who holds what `wx.login` gave (`jscode2session`). Never repeated: the code is spent by the first
    /// attempt. The session key that comes along is dropped, as nothing here needs it.
    Reply<Holder> holder(MiniProgram program, Secret loginCode);

    /// Asks for the phone number that somebody released by a button (`getuserphonenumber`). WeChat charges for each.
    ///
    /// @param openId who must have pressed it: the code of anybody else is refused
    Reply<PhoneNumber> phone(MiniProgram program, Secret phoneCode, OpenId openId);

    /// Who a person is.
    ///
    /// @param unionId absent unless the mini program is bound to an open platform account
    record Holder(OpenId openId, @Nullable UnionId unionId) {}
}
