package dev.saoma.server.brand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a page looks: the brand of its application over that of its pool.
///
/// @param brand what they set
/// @param style the address of the brand's style sheet; null where the house's own is all
/// @param logo the address of the logo; null for none
public record Look(
        Brand brand, @Nullable String style, @Nullable String logo) {

    public static final Look NONE = new Look(new Brand(BrandSettings.NONE, ""), null, null);

    /// What the templates of pages take of it.
    public Map<String, Object> model(boolean inChinese) {
        var model = new HashMap<String, Object>();
        model.put("brandStyle", orFalse(style));
        model.put("logo", orFalse(logo));
        model.put("intro", orFalse(brand.texts(inChinese).hint()));
        model.put("links", links(inChinese));
        return model;
    }

    /// The addresses below the page, with what they are called.
    public List<Link> links(boolean inChinese) {
        var links = new ArrayList<Link>();
        var terms = brand.texts().terms();
        if (terms != null) {
            links.add(new Link(terms, inChinese ? "服务条款" : "Terms"));
        }
        var privacy = brand.texts().privacy();
        if (privacy != null) {
            links.add(new Link(privacy, inChinese ? "隐私政策" : "Privacy"));
        }
        return links;
    }

    /// A page that is looked at before its look is saved: the sheet has no address yet and stands in the page, where
    /// whoever shows it writes the number that styles have to bear there.
    public String previewed(String page) {
        return page.replace("</head>", "<style nonce=\"preview\">" + brand.sheet() + "</style>\n</head>");
    }

    /// One of them.
    public record Link(String address, String label) {}

    /// A template passes over what is false.
    private static Object orFalse(@Nullable String text) {
        return text == null ? false : text;
    }
}
