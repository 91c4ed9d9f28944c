package dev.saoma.simulator.world;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WorldConfiguration {

    @Bean
    Snapshot initial(WorldSettings settings, JsonMapper json) {
        Path file = settings.stateFile();
        return file == null ? Snapshot.EMPTY : new StateFile(file, json).read();
    }

    /// Not lazy: what changes before somebody asks for it must be kept too.
    @Bean
    @Lazy(false)
    StateKeeper stateKeeper(
            WorldSettings settings,
            JsonMapper json,
            Changes changes,
            Accounts accounts,
            People people,
            Followers followers,
            Codes codes,
            AccessTokens tokens,
            Menus menus,
            MiniPrograms miniPrograms,
            PageCodes pageCodes,
            Moves moves) {
        Path file = settings.stateFile();
        if (file == null) {
            return new StateKeeper(() -> {}, changes);
        }
        StateFile state = new StateFile(file, json);
        return new StateKeeper(
                () -> state.write(new Snapshot(
                        accounts.all(),
                        people.all(),
                        followers.all(),
                        codes.all(),
                        tokens.all(),
                        menus.all(),
                        miniPrograms.all(),
                        pageCodes.all(),
                        moves.all())),
                changes);
    }
}
