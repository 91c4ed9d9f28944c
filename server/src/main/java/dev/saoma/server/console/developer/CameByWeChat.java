package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.DeveloperId;
import org.springframework.stereotype.Component;

/// Tells whether a scan by which a developer came a moment ago still counts: not once the WeChat was taken off,
/// another one took its place, whoever scanned disowned it, or developers scan elsewhere.
@Component
class CameByWeChat {

    private final WeChatDoor door;
    private final WeChatsOfDevelopers weChats;

    CameByWeChat(WeChatDoor door, WeChatsOfDevelopers weChats) {
        this.door = door;
        this.weChats = weChats;
    }

    /// Belongs into the transaction that relies on it.
    boolean counts(DeveloperId developer, SecondStep.First.WeChat came) {
        return weChats.hold(developer, came.boundBy(), came.cameBy())
                && weChats.of(developer)
                        .filter(bound ->
                                door.open().filter(there -> there.isOf(bound)).isPresent())
                        .isPresent();
    }
}
