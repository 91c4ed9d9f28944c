package dev.saoma.simulator.mini;

import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.MiniPrograms;
import dev.saoma.simulator.world.PageCode;
import dev.saoma.simulator.world.PageCodes;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds what a code opens.
@Component
public final class Openings {

    private final PageCodes codes;
    private final MiniPrograms programs;

    Openings(PageCodes codes, MiniPrograms programs) {
        this.codes = codes;
        this.programs = programs;
    }

    public Opening of(String content) {
        Optional<PageCode> code = codes.byUrl(content.strip());
        Optional<MiniProgram> program = code.flatMap(found -> programs.find(found.appId()));
        if (code.isEmpty() || program.isEmpty()) {
            return new Opening.UnknownCode();
        }
        boolean there = program.get()
                .pages()
                .of(code.get().version())
                .contains(code.get().page());
        return there ? new Opening.Page(code.get(), program.get()) : new Opening.NoSuchPage(code.get(), program.get());
    }
}
