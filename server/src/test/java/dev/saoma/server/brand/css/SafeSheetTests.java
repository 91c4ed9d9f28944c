package dev.saoma.server.brand.css;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeSheetTests {

    /// All that a sheet of ours is ever made of.
    private static final Pattern OURS =
            Pattern.compile("((@media \\((prefers-color-scheme:(dark|light)|(min|max)-width:[0-9]{1,4}px)\\)\\{\\n)"
                    + "|([a-z0-9.>,=\\[\\]-]+\\{([a-z-]+:[a-zA-Z0-9 #.,%\"/()-]+;)+}\\n)|(}\\n))*");

    private static String good(String text) {
        return switch (SafeSheet.read(text)) {
            case SafeSheet.Read.Good(var sheet) -> sheet;
            case SafeSheet.Read.Refused(var why) -> throw new AssertionError(why.en());
        };
    }

    private static String refusal(String text) {
        return switch (SafeSheet.read(text)) {
            case SafeSheet.Read.Good(var sheet) -> throw new AssertionError("taken as " + sheet);
            case SafeSheet.Read.Refused(var why) -> why.en();
        };
    }

    @Test
    void shapesFontsAndSpacesAreTakenAndWrittenAnew() {
        assertThat(good("""
                /* our shop */
                .card, .button { Border-Radius : 4px 8px }
                h1 { font-family: Georgia, 'pingfang sc', serif; font-size: 1.5rem }
                .card { box-shadow: 0 2px 8px rgb(0 0 0 / 12%); border-color:#ABC; max-width: 480px; }
                @media (max-width : 420px) { .card { padding: 0 12px 1rem } }
                """)).isEqualTo("""
                .card,.button{border-radius:4px 8px;}
                h1{font-family:Georgia,"PingFang SC",serif;font-size:1.5rem;}
                .card{box-shadow:0 2px 8px rgb(0 0 0 / 12%);border-color:#abc;max-width:480px;}
                @media (max-width:420px){
                .card{padding:0 12px 1rem;}
                }
                """.replace("Georgia,", "\"Georgia\","));
    }

    @Test
    void aRefusalNamesTheLineAndWhatThereIs() {
        assertThat(refusal("h1 { font-size: 20px }\n.card {\n  position: fixed;\n}"))
                .startsWith("Line 3: ")
                .contains("here the properties are: ", "border-radius");
        assertThat(refusal("h1 { font-size: 80px }")).contains("font-size takes: 12px to 32px");
        assertThat(refusal("#code { border-radius: 0 }")).contains("selectors are: body, .card");
        assertThat(refusal("h1 { font-size: 20px")).contains("'}' is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import url(//evil.example/x.css);",
                "@import '//evil.example/x.css';",
                "@charset \"utf-8\"; h1{font-size:20px}",
                "@font-face{font-family:x;src:url(x)}",
                "@namespace x url(y);",
                "@supports (display:grid){h1{font-size:20px}}",
                "@media screen{h1{font-size:20px}}",
                "@media (max-width:420px) and (min-width:1px){h1{font-size:20px}}",
                "@media (max-width:420px){@media (min-width:1px){h1{font-size:20px}}}",
                "@media(max-width:420px){h1{font-size:20px}}}",
                ".card{background:url(https://evil.example/pixel)}",
                ".card{border-color:url(x)}",
                ".card{background-image:image-set('x' 1x)}",
                ".card{border-color:var(--x)}",
                ".card{--accent:#fff}",
                ":root{--accent:#fff}",
                "h1{color:#fff}",
                "h1{color:transparent}",
                ".card{background-color:#000}",
                "h1{display:none}",
                "h1{visibility:hidden}",
                "h1{opacity:0}",
                "h1{font-size:0}",
                "h1{font-size:1px}",
                "h1{letter-spacing:-9em}",
                "h1{line-height:0}",
                "h1{text-indent:-999px}",
                "h1{margin-top:-300px}",
                "footer{margin-top:calc(0px - 400px)}",
                ".card{padding:999px}",
                ".card{max-width:1px}",
                ".card{position:fixed}",
                ".card{transform:translate(0,-100px)}",
                ".card{clip-path:inset(100%)}",
                ".card{filter:blur(9px)}",
                ".card{content:'You are logged in'}",
                "h1::after{content:'You are logged in'}",
                "h1:before{font-size:20px}",
                ".card{animation:x 1s}",
                ".card{box-shadow:inset 0 0 0 999px #000}",
                ".card{box-shadow:0 0 0 999px rgb(0 0 0 / 10%)}",
                ".card{box-shadow:0 0 8px rgb(0 0 0 / 100%)}",
                ".card{box-shadow:0 0 8px #000}",
                ".code{border-radius:0}",
                ".qr{padding:0}",
                "#title{font-size:20px}",
                ".status{font-size:20px}",
                ".facts{font-size:12px}",
                ".choice{padding:0}",
                ".choice:first-child{border-radius:0}",
                ".choice[value=allow]{border-radius:0}",
                "[data-view]{font-size:20px}",
                "*{font-size:20px}",
                "html{font-size:20px}",
                "h1 h1{font-size:20px}",
                "h1>h1{font-size:20px}",
                "h1,{font-size:20px}",
                "{font-size:20px}",
                "h1{font-size:20px!important}",
                "h1{font-family:Wingdings}",
                "h1{font-family:Georgia,'x;}body{display:none}'}",
                "h1{font-family:\"Georgia\\\"\"}",
                "h1{font-si\\7a e:20px}",
                "h1{font-size:20px;;}",
                "h1{font-size}",
                "h1{:20px}",
                "h1{font-size:20px}}",
                "</style><script>alert(1)</script>",
                "h1{font-size:20px}</style>",
                "h1{font-size:expression(alert(1))}",
                "h1{behavior:url(x.htc)}",
                "h1{-moz-binding:url(x)}",
                "h1{font-size:20px}/* */ */",
                "h1{font-size:20px}/*",
                "h1{font-size:20px}\u0000",
                "h1{font-size:20px}\u2028",
                "ｈ1{font-size:20px}",
                "<!-- h1{font-size:20px} -->",
            })
    void whatCouldFetchCoverHideOrPretendIsRefused(String hostile) {
        refusal(hostile);
    }

    @Test
    void aSheetThatIsTooLongIsRefused() {
        assertThat(refusal("/*" + "x".repeat(SafeSheet.LONGEST) + "*/")).contains("8000");
    }

    /// Whatever goes in, what comes out has our form only, and is taken again as it is.
    @Test
    void nothingComesOutThatWeDidNotWrite() {
        var random = new Random(42);
        var pieces = List.of(
                ".card",
                "h1",
                "footer",
                "body",
                "*",
                "#code",
                "@media ",
                "(max-width:400px)",
                "@import",
                "{",
                "}",
                ";",
                ":",
                ",",
                " ",
                "\n",
                "/*",
                "*/",
                "\\",
                "\"",
                "'",
                "<",
                ">",
                "(",
                ")",
                "url(",
                "border-radius",
                "font-family",
                "font-size",
                "padding",
                "box-shadow",
                "color",
                "position",
                "4px",
                "1rem",
                "0",
                "-1px",
                "999px",
                "Georgia",
                "serif",
                "#fff",
                "rgb(0 0 0 / 10%)",
                "!important",
                "var(--x)",
                "\u0000",
                "é");
        var taken = 0;
        for (var round = 0; round < 60_000; round++) {
            var text = new StringBuilder(random.nextBoolean() ? ".card{padding:" : "");
            for (var piece = random.nextInt(9); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            if (random.nextBoolean()) {
                text.append("}");
            }
            if (SafeSheet.read(text.toString()) instanceof SafeSheet.Read.Good(var sheet)) {
                taken++;
                assertThat(sheet).as(text.toString()).matches(OURS).doesNotContain("url", "import", "position", "\\");
                var again = sheet.replace("[role=tab]", ".tab").replace("body>footer", "footer");
                assertThat(good(again)).isEqualTo(sheet);
            }
        }
        assertThat(taken).isGreaterThan(200);
    }
}
