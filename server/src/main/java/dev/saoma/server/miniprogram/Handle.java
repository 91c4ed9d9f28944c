package dev.saoma.server.miniprogram;

import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.scan.ScanId;
import org.jspecify.annotations.Nullable;

/// That WeChat has told us who opened a scan. Sealed, it is what the mini program shows for the rest of that scan.
record Handle(ScanId scan, OpenId who, @Nullable UnionId unionId) {}
