package dev.scout.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SharedSbomsTest {

    @Test
    void every_document_of_the_manifest_is_found() throws IOException {
        assertThat(SharedSboms.ofKind("cdx-json")).hasSize(263);
        assertThat(SharedSboms.ofKind("spdx-json", "spdx-tv")).hasSize(143);
    }
}
