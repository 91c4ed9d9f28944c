package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Looks at a page as people do who hear it, or see it badly: with axe-core, as the web's workspace has it.
final class Axe {

    private static final Path SCRIPT = Launcher.HOME.resolve("web/node_modules/axe-core/axe.min.js");

    /// What keeps somebody from using the page; all else is advice.
    private static final String BARRIERS = """
            async () => (await axe.run()).violations
                .filter(found => found.impact === 'serious' || found.impact === 'critical')
                .map(found => found.id + ': ' + found.help + ' at ' + found.nodes.map(node => node.target).join(' and '))
            """;

    /// What is still fading in has less contrast than it will have; what turns for ever is not waited for. A colour
    /// that fades is taken over by what is inside a frame later, and fades there: all is still when two frames are.
    private static final String STANDS_STILL = """
            async () => {
              for (let still = 0; still < 2; ) {
                await new Promise(drawn => requestAnimationFrame(drawn));
                const moving = document.getAnimations().filter(one =>
                    one.playState === 'running' && Number.isFinite(one.effect?.getComputedTiming().endTime));
                still = moving.length === 0 ? still + 1 : 0;
                await Promise.all(moving.map(one => one.finished.catch(() => undefined)));
              }
            }
            """;

    private final String script;

    Axe() {
        try {
            this.script = Files.readString(SCRIPT);
        } catch (IOException e) {
            throw new UncheckedIOException("axe-core is not there: run npm ci in web", e);
        }
    }

    /// @param name what the page shows, for whoever reads that it failed
    void findsNoBarrier(Page page, String name) {
        page.evaluate(STANDS_STILL);
        page.evaluate(script);
        assertThat((List<?>) page.evaluate(BARRIERS)).as(name).isEmpty();
    }
}
