package dev.saoma.server.console.web;

import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.oidc.PoolKeys;
import dev.saoma.server.oidc.RotateKeys;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The keys that a pool's tokens are signed with, as far as anybody outside may know them.
@RestController
@RequestMapping(AdminApi.POOL + "/keys")
class KeysController {

    private final PoolKeys keys;
    private final RotateKeys rotate;

    KeysController(PoolKeys keys, RotateKeys rotate) {
        this.keys = keys;
        this.rotate = rotate;
    }

    /// Lists the keys that the pool's tokens are signed with, without what is secret of them.
    @GetMapping
    @Needs(ApiScope.KEYS_READ)
    Page<KeyView> list(Caller caller) {
        return page(caller);
    }

    /// Announces the next signing key of each algorithm; the answer says from when on it signs.
    @PostMapping("/rotate")
    @Needs(value = ApiScope.KEYS_ROTATE, costly = true)
    Page<KeyView> rotate(Caller caller) {
        rotate.rotate(caller.pool(), caller.actor());
        return page(caller);
    }

    private Page<KeyView> page(Caller caller) {
        return new Page<>(keys.standing(caller.pool()).stream().map(KeyView::of).toList(), null);
    }
}
