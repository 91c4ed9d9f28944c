package dev.saoma.simulator.control;

import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.EnvVersion;
import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.PageCode;

/// Which page of which mini program a code opens, and what the page is told.
record OpenedPage(AppId appId, String name, String page, String scene, EnvVersion envVersion) {

    static OpenedPage of(PageCode code, MiniProgram program) {
        return new OpenedPage(program.appId(), program.name(), code.page(), code.scene(), code.version());
    }
}
