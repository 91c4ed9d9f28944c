package com.example.website;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The one page: a button for strangers, and what the identity server says about a visitor who is logged in.
@Controller
class HomeController {

    @GetMapping("/")
    String home(@AuthenticationPrincipal OidcUser visitor, Model model) {
        if (visitor != null) {
            Map<String, Object> claims = new TreeMap<>(visitor.getClaims());
            model.addAttribute("subject", claims.remove("sub"));
            model.addAttribute("claims", claims);
        }
        return "home";
    }
}
