package dev.saoma.simulator.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.saoma.simulator.mini.PhoneCodes;
import dev.saoma.simulator.world.MiniProgram;
import java.math.BigDecimal;

/// A mini program, with what phone numbers have cost it.
///
/// @param phoneNumbers how many were told to its server
/// @param phoneCost what they cost, in yuan
record MiniProgramView(@JsonUnwrapped MiniProgram program, int phoneNumbers, BigDecimal phoneCost) {

    static MiniProgramView of(MiniProgram program, PhoneCodes codes) {
        return new MiniProgramView(program, codes.told(program.appId()), codes.cost(program));
    }
}
