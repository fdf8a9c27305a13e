package dev.scout.sbom.spdx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an SPDX document says of itself, in its own words, while it is being read. */
final class SpdxHeader {

    @Nullable
    String spdxVersion;

    @Nullable
    String id;

    @Nullable
    String name;

    @Nullable
    String documentNamespace;

    @Nullable
    String created;

    List<String> creators = List.of();
    List<String> describes = List.of();
}
