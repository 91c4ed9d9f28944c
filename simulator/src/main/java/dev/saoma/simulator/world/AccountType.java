package dev.saoma.simulator.world;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What an account may do: only a verified service account (服务号) may make codes with a scene; an unverified
/// subscription account (订阅号) may do next to nothing. What is not allowed is answered with 48001 (接口权限说明).
public enum AccountType {
    @JsonProperty("service")
    SERVICE(true, true, true, true),

    @JsonProperty("subscription")
    SUBSCRIPTION(false, true, true, false),

    @JsonProperty("unverified-service")
    UNVERIFIED_SERVICE(false, true, false, false),

    @JsonProperty("unverified-subscription")
    UNVERIFIED_SUBSCRIPTION(false, false, false, false);

    private final boolean codes;
    private final boolean menus;
    private final boolean people;
    private final boolean web;

    AccountType(boolean codes, boolean menus, boolean people, boolean web) {
        this.codes = codes;
        this.menus = menus;
        this.people = people;
        this.web = web;
    }

    /// Whether it may make codes with a scene.
    public boolean makesCodes() {
        return codes;
    }

    /// Whether it may set its menu through the API.
    public boolean setsMenu() {
        return menus;
    }

    /// Whether it may know who is at a page in WeChat's browser.
    public boolean authorizesPages() {
        return web;
    }

    /// Whether it may ask about its followers and write to them by itself.
    public boolean reachesFollowers() {
        return people;
    }
}
