/// Owns what every module needs: id types, chance, the problem catalogue, secrets and their encryption at rest.
/// Does not know any feature.
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package dev.saoma.server.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
