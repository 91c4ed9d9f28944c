/// Looks network addresses up in an IP database that the operator has put on disk. Asks nobody over the network.
@NullMarked
package dev.saoma.server.scan.place;

import org.jspecify.annotations.NullMarked;
