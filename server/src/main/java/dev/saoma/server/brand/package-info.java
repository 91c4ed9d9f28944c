/// Owns how the pages that visitors see look: the house's own style, and what a pool or an application sets over it.
/// Does not draw a page and knows no visitor.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pool", "connection", "connection :: picture"})
package dev.saoma.server.brand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
