package dev.scout.sbom.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader.Claim;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CycloneDxProtoReaderTest {

    private static final String SERIAL = "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79";

    private static ProtoEncoder message() {
        return new ProtoEncoder();
    }

    private static ProtoEncoder named(String name) {
        return message().text(1, name);
    }

    private static ProtoEncoder component(int type, String ref, String name) {
        return message().number(1, type).text(3, ref).text(8, name);
    }

    private static ProtoEncoder property(String name, String value) {
        return named(name).text(2, value);
    }

    private static ProtoEncoder metadata() {
        ProtoEncoder tools = message()
                .message(
                        6,
                        message()
                                .number(1, 1)
                                .message(28, named("Acme"))
                                .text(8, "maker")
                                .text(9, "9"))
                .message(7, message().message(2, named("Cloud")).text(4, "scan"));
        return message()
                .message(1, message().number(1, 1714564800))
                .message(2, tools)
                .message(3, named("Ann").text(2, "ann@example.org"))
                .message(
                        4,
                        component(7, "app", "shop")
                                .text(9, "1")
                                .message(21, component(4, "os", "debian").text(9, "12")))
                .message(
                        6,
                        named("Acme")
                                .text(2, "https://example.org")
                                .text(2, "https://example.com")
                                .message(3, message().text(2, "a@example.org")))
                .message(8, property("syft:image:labels:k", "v"))
                .message(10, named("Maker").text(2, "https://maker.example"));
    }

    private static ProtoEncoder evidence() {
        return message()
                .message(1, message().message(1, named("ISC")))
                .message(2, named("(c) one"))
                .message(2, named("(c) two"))
                .message(3, message().number(1, 4).real(2, 0.5).text(5, "pkg:deb/debian/b@1.0"))
                .message(3, message().number(1, 5).text(5, "cpe:/a:g:a"))
                .message(3, message().number(1, 2).text(5, "no"))
                .message(4, message().text(2, "/usr/bin/a"))
                .message(4, message().text(2, "/usr/share/a"));
    }

    private static ProtoEncoder first() {
        return component(3, "a", "a")
                .message(4, named("Sup"))
                .text(5, "Eve")
                .text(6, "Pub")
                .text(7, "g")
                .text(9, "1.0")
                .text(10, "what it is")
                .number(11, 1)
                .message(12, message().number(1, 2).text(2, "da39a3ee5e6b4b0d3255bfef95601890afd80709"))
                .message(
                        12,
                        message()
                                .number(1, 6)
                                .text(2, "a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a"))
                .message(13, message().message(1, named("MIT")))
                .message(13, message().message(1, message().text(2, "Mine").number(8, 2)))
                .message(13, message().text(2, "MIT OR Apache-2.0").number(3, 2))
                .message(13, message().message(1, message().text(2, "Apache-2.0")))
                .text(14, "(c) somebody")
                .text(15, "cpe:2.3:a:g:a:1.0:*:*:*:*:*:*:*")
                .text(16, "pkg:deb/debian/a@1.0")
                .message(17, named("tag").text(2, "a"))
                .number(18, 0)
                .message(19, message().message(1, component(3, "old", "src").text(16, "pkg:deb/debian/src@2")))
                .message(21, component(6, "inner", "/usr/bin/a"))
                .message(22, property("k", "v"))
                .message(22, property("k", "w"))
                .message(22, named("empty"))
                .message(23, evidence())
                .message(28, message().message(3, named("Joe").text(2, "joe@example.org")))
                .text(999, "of a later edition");
    }

    /** The same bill as {@code everything.json}. */
    private static byte[] everything() {
        return message()
                .text(1, "1.7")
                .number(2, 2)
                .text(3, SERIAL)
                .message(4, metadata())
                .message(5, first())
                .message(
                        5,
                        component(13, "b", "b")
                                .message(29, named("Bob"))
                                .message(29, message().text(2, "c@example.org"))
                                .text(31, "gitoid:blob:sha1:a94a8fe5ccb19ba61c4c0873d391e987982fbbd3")
                                .text(32, "swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2")
                                .number(34, 1))
                .message(6, message().text(1, "s").text(4, "s"))
                .message(8, named("app").message(2, named("a")).message(2, named("s")))
                .message(8, named("a").message(2, named("b")).text(3, "inner"))
                .message(
                        10,
                        message()
                                .text(2, "CVE-1")
                                .message(4, named("GHSA-1"))
                                .message(13, message().number(1, 1704067200))
                                .message(
                                        16,
                                        message()
                                                .number(1, 6)
                                                .number(2, 1)
                                                .text(4, "d")
                                                .message(6, message().number(1, 1706745600)))
                                .message(17, named("a")))
                .message(
                        10,
                        message()
                                .text(2, "CVE-2")
                                .message(16, message().number(1, 1))
                                .message(17, named("b").message(2, named("1"))))
                .message(10, message().text(2, "CVE-3").message(17, named("b")))
                .bytes();
    }

    private static Reading<Sbom> read(byte[] document) throws IOException {
        return SbomReaders.builtIn().read(document);
    }

    private static Reading<Sbom> resource(String name) throws IOException {
        try (var in = CycloneDxProtoReaderTest.class.getResourceAsStream(name)) {
            return read(in.readAllBytes());
        }
    }

    @Test
    void a_bill_is_the_same_in_every_syntax() throws IOException {
        Reading<Sbom> json = resource("everything.json");

        for (Reading<Sbom> other :
                List.of(resource("everything.xml"), resource("everything.textproto"), read(everything()))) {
            assertThat(other.value()).usingRecursiveComparison().isEqualTo(json.value());
            assertThat(other.value()).isEqualTo(json.value());
            assertThat(CycloneDxDocuments.kinds(other))
                    .containsExactlyInAnyOrderElementsOf(CycloneDxDocuments.kinds(json));
        }
        assertThat(json.value().components()).hasSize(4);
        assertThat(json.value().attached().vexStatements()).hasSize(1);
    }

    @Test
    void tools_of_1_4_are_messages_of_their_own() throws IOException {
        byte[] document = message()
                .text(1, "1.4")
                .message(
                        4,
                        message()
                                .message(2, named("Acme").text(2, "one"))
                                .message(2, named("Acme").text(2, "two").text(3, "2")))
                .bytes();

        assertThat(read(document).value().document().tools())
                .extracting(tool -> tool.vendor() + " " + tool.name() + " " + tool.version())
                .containsExactly("Acme one null", "Acme two 2");
    }

    @Test
    void constants_that_are_not_known_are_reported() throws IOException {
        byte[] document = message()
                .text(1, "1.9")
                .message(
                        5,
                        component(99, "a", "a")
                                .number(11, 9)
                                .message(12, message().number(1, 77).text(2, "00")))
                .bytes();

        assertThat(CycloneDxDocuments.kinds(read(document)))
                .containsExactly(Kind.UNKNOWN_VALUE, Kind.UNKNOWN_VALUE, Kind.UNKNOWN_VALUE, Kind.UNKNOWN_VALUE);
    }

    @Test
    void b12_a_value_of_another_type_is_left_out() throws IOException {
        byte[] document = message()
                .text(1, "1.6")
                .text(2, "one")
                .message(
                        5,
                        message().text(1, "library").number(8, 7).text(9, "1").real(16, 1.5))
                .number(8, 1)
                .raw(5, new byte[0])
                .bytes();
        Reading<Sbom> reading = readUnclaimed(document);

        assertThat(reading.value().components()).hasSize(2);
        assertThat(CycloneDxDocuments.kinds(reading)).contains(Kind.WRONG_TYPE, Kind.MISSING);
    }

    /** Reads without the claim, which would refuse fields of another type than the schema says. */
    private static Reading<Sbom> readUnclaimed(byte[] document) throws IOException {
        ReadContext context = new ReadContext(ReadLimits.defaults());
        Sbom sbom = new CycloneDxProtoReader().read(new ByteArrayInputStream(document), context);
        return new Reading<>(sbom, context.diagnostics());
    }

    @Test
    void recognises_its_documents_strictly() {
        byte[] whole = everything();
        assertThat(claim(whole)).isEqualTo(Claim.CERTAIN);
        assertThat(claim(Arrays.copyOf(whole, whole.length - 1))).isEqualTo(Claim.POSSIBLE);
        assertThat(claim(message().text(1, "1.6").bytes())).isEqualTo(Claim.CERTAIN);
        assertThat(claim(message().text(1, "SPDX").bytes())).isEqualTo(Claim.NONE);
        assertThat(claim(message().number(2, 1).bytes())).isEqualTo(Claim.NONE);
        assertThat(claim(message().text(1, "1.6").number(5, 1).bytes())).isEqualTo(Claim.NONE);
        assertThat(claim(message().text(1, "1.6").text(2, "1").bytes())).isEqualTo(Claim.NONE);
        assertThat(claim(message().text(1, "1.6").text(65, "x").bytes())).isEqualTo(Claim.NONE);
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(60)];
            random.nextBytes(bytes);
            bytes[0] = 10;
            assertThat(claim(bytes)).isEqualTo(Claim.NONE);
        }
    }

    private static Claim claim(byte[] document) {
        return new CycloneDxProtoReader().claim(DocumentStart.of(document));
    }

    @Test
    void b11_a_document_that_is_cut_off_is_refused_or_a_shorter_one() throws IOException {
        byte[] whole = everything();
        int read = 0;
        for (int length = 0; length < whole.length; length++) {
            try {
                read(Arrays.copyOf(whole, length));
                read++;
            } catch (MalformedDocumentException e) {
                assertThat(e).isNotNull();
            }
        }
        System.out.printf("CycloneDX protobuf: %d lengths, %d of them between two fields%n", whole.length, read);
        // the fields of the bill, and no other place
        assertThat(read).isEqualTo(11);
    }

    @Test
    void b12_any_byte_may_be_any_other() throws IOException {
        byte[] whole = everything();
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = whole.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                broken[5 + random.nextInt(broken.length - 5)] = (byte) random.nextInt();
            }
            try {
                readUnclaimed(broken);
            } catch (IOException e) {
                assertThat(e).isInstanceOf(MalformedDocumentException.class);
            }
        }
    }

    @Test
    void b11_nesting_and_lengths_are_limited() {
        ProtoEncoder deep = component(3, "x", "x");
        ProtoEncoder edges = named("x");
        for (int i = 0; i < 600; i++) {
            deep = component(3, "x" + i, "x").message(21, deep);
            edges = named("x").message(2, edges);
        }
        for (byte[] document : new byte[][] {
            message().text(1, "1.6").message(5, deep).bytes(),
            message().text(1, "1.6").message(8, edges).bytes(),
            new byte[] {10, 3, '1', '.', '6', 26, -1, -1, -1, -1, 7},
            new byte[] {10, 3, '1', '.', '6', 26, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1}
        }) {
            assertThatThrownBy(() -> readUnclaimed(document)).isInstanceOf(MalformedDocumentException.class);
        }
        byte[] document = message().text(1, "1.6").text(3, "x".repeat(101)).bytes();
        SbomReaders strict =
                SbomReaders.builtIn().withLimits(ReadLimits.defaults().withStringLength(100));
        assertThatThrownBy(() -> strict.read(document)).isInstanceOf(MalformedDocumentException.class);
    }

    @Test
    void text_that_is_no_utf_8_is_reported() throws IOException {
        byte[] document =
                message().text(1, "1.6").raw(3, new byte[] {(byte) 0xC3, 0x28}).bytes();

        assertThat(read(document).diagnostics()).extracting(Diagnostic::kind).contains(Kind.INVALID_VALUE);
    }
}
