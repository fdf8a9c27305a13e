package dev.scout.sbom.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.SharedSboms;
import dev.scout.sbom.SharedSboms.RealSbom;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.cyclonedx.parsers.XmlParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spdx.jacksonstore.MultiFormatStore;
import org.spdx.storage.simple.InMemSpdxStore;

/** Every real bill, written, validated by the official library, and read again. */
class WriterRoundTripTest {

    /** All small bills, and every so manieth of the larger ones: the official validators are slow. */
    private static final int SMALL = 20_000;

    private static final int LARGE = 400_000;
    private static final int EVERY = 20;

    private static final String OFFLINE = "org.spdx.useJARLicenseInfoOnly";
    private static final String[] KINDS = {
        "cdx-json",
        "cdx-xml",
        "spdx-json",
        "spdx-tv",
        "spdx3-jsonld",
        "syft-or-scout-json",
        "trivy-json",
        "github-snapshot",
        "dsse-or-bundle"
    };

    /** Validates a document and gives what is wrong with it. */
    @FunctionalInterface
    private interface Validator {
        List<?> validate(byte[] document) throws Exception;
    }

    @BeforeAll
    static void keep_the_library_off_the_network() {
        System.setProperty(OFFLINE, "true");
    }

    @AfterAll
    static void restore() {
        System.clearProperty(OFFLINE);
    }

    @Test
    void cyclonedx_json_is_valid_and_gives_the_same_bill() throws Exception {
        check(CycloneDxWriter.json(), document -> new JsonParser().validate(document, Version.VERSION_16));
    }

    @Test
    void cyclonedx_xml_is_valid_and_gives_the_same_bill() throws Exception {
        check(CycloneDxWriter.xml(), document -> new XmlParser().validate(document, Version.VERSION_16));
    }

    @Test
    void spdx_json_is_valid_and_gives_the_same_bill() throws Exception {
        check(SpdxWriter.json(), WriterRoundTripTest::verify);
    }

    private static List<String> verify(byte[] document) throws Exception {
        MultiFormatStore store = new MultiFormatStore(new InMemSpdxStore(), MultiFormatStore.Format.JSON);
        return store.deSerialize(new ByteArrayInputStream(document), false).verify();
    }

    private static void check(SbomWriter writer, Validator validator) throws Exception {
        List<String> wrong = new ArrayList<>();
        int written = 0;
        int reread = 0;
        int reduced = 0;
        int empty = 0;
        int large = 0;
        for (RealSbom bill : SharedSboms.ofKind(KINDS)) {
            int length = bill.bytes().length;
            if (length > LARGE || length > SMALL && large++ % EVERY != 0) {
                continue;
            }
            Sbom sbom;
            try {
                sbom = SbomReaders.builtIn().read(bill.bytes()).value();
            } catch (IOException e) {
                continue; // no bill, or none that is read
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Diagnostic> losses = writer.write(sbom, out);
            written++;
            if (sbom.components().isEmpty() && sbom.subject() == null && writer instanceof SpdxWriter) {
                empty++; // SPDX knows no document that describes nothing
            } else {
                validator.validate(out.toByteArray()).forEach(problem -> wrong.add(bill + ": " + problem));
            }
            if (losses.stream().anyMatch(loss -> loss.path().equals("image"))) {
                reduced++;
                continue;
            }
            Sbom again;
            try {
                again = SbomReaders.builtIn().read(out.toByteArray()).value();
            } catch (IOException e) {
                wrong.add(bill + ": " + e.getMessage());
                continue;
            }
            reread++;
            SbomDifference.between(sbom, again).forEach(difference -> wrong.add(bill + ": " + difference));
        }
        System.out.println(writer.name() + ": " + written + " bills written and valid (" + empty
                + " of them with nothing in it, not validated), " + reread + " read again and equal, " + reduced
                + " without secrets");
        assertThat(wrong).isEmpty();
        assertThat(written).isPositive();
    }
}
