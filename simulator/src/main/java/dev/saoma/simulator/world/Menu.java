package dev.saoma.simulator.world;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The menu below an account's chats (自定义菜单): up to three buttons, each an action or up to five more buttons.
///
/// @param menuId tells menus of one account apart; `VIEW` events carry it
public record Menu(AppId appId, long menuId, List<Button> buttons) {

    /// A button, under the names that WeChat's API has for its parts.
    ///
    /// @param type what a tap does, null for a button that opens more buttons
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Button(
            String name,
            @Nullable String type,
            @Nullable String key,
            @Nullable String url,
            @JsonProperty("media_id") @Nullable String mediaId,
            @JsonProperty("article_id") @Nullable String articleId,
            @JsonProperty("appid") @Nullable String miniProgram,
            @JsonProperty("pagepath") @Nullable String pagePath,
            @JsonProperty("sub_button") @Nullable List<Button> more) {

        /// The buttons that this one opens.
        public List<Button> below() {
            return Objects.requireNonNullElse(more, List.of());
        }

        @JsonIgnore
        public boolean opensMore() {
            return !below().isEmpty();
        }
    }

    /// The first button of this name that does something, in the order in which a person reads them.
    public Optional<Button> named(String name) {
        return actions().filter(button -> button.name().equals(name)).findFirst();
    }

    public Optional<Button> withKey(String key) {
        return actions()
                .filter(button -> key.equals(button.key()) || key.equals(button.url()))
                .findFirst();
    }

    private Stream<Button> actions() {
        return buttons.stream().flatMap(button -> button.opensMore() ? button.below().stream() : Stream.of(button));
    }
}
