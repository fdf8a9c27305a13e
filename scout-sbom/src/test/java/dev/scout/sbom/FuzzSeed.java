package dev.scout.sbom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A valid document that fuzzing begins with.
 *
 * @param reader who reads it
 * @param bytes of the document, one a character
 */
record FuzzSeed(String reader, String bytes) {

    /** A bill that Scout wrote: with statements of its own. */
    private static final String CYCLONEDX_OF_SCOUT = """
            {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"metadata":{"component":{"type":"container",
            "bom-ref":"r","name":"a"},"properties":[{"name":"scout:image","value":"is=container"},
            {"name":"scout:image-layer","value":"ordinal=0&size=7&n=1"},{"name":"scout:distribution","value":"id=debian"}]},
            "components":[{"type":"library","bom-ref":"c","name":"b","purl":"pkg:npm/b@1","properties":[
            {"name":"scout:edge","value":"to=r&kind=CONTAINS&scope=TEST"},{"name":"scout:location","value":"path=/x"},
            {"name":"scout:scope","value":"RUNTIME"},{"name":"scout:source","value":"name=s"}]}],
            "dependencies":[{"ref":"r","dependsOn":["c"]}]}""";

    private static final String SPDX_OF_SCOUT = """
            {"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","name":"d","documentNamespace":"urn:x",
            "annotations":[{"comment":"scout:image: is=container"},{"comment":"scout:document: id=x&revision=2"}],
            "packages":[{"SPDXID":"SPDXRef-a","name":"a","licenseDeclared":"LicenseRef-scout-x","annotations":[
            {"comment":"scout:location: path=/x"},{"comment":"scout:listed: "},{"comment":"scout:author: name=A&n=1"}]}],
            "hasExtractedLicensingInfos":[{"licenseId":"LicenseRef-scout-x","extractedText":"X"}],
            "relationships":[{"spdxElementId":"SPDXRef-a","relationshipType":"CONTAINS","relatedSpdxElement":"SPDXRef-a",
            "comment":"scout:edge: scope=TEST"}]}""";

    private static final String ENVELOPE =
            "{\"payloadType\":\"application/vnd.in-toto+json\",\"payload\":\"e30=\",\"signatures\":[{\"sig\":\"\"}]}";

    private static final String PACKAGE_URLS =
            "# packages\npkg:npm/a@1\npkg:deb/debian/b@1?arch=amd64\n\npkg:npm/a@1\n";

    private static final String OPENVEX = """
            {"@context":"https://openvex.dev/ns/v0.2.0","@id":"x","author":"a","timestamp":"2024-05-01T10:00:00Z","version":1,
            "statements":[{"vulnerability":{"name":"CVE-1","aliases":["GHSA-1"]},"status":"not_affected","justification":
            "component_not_present","products":[{"@id":"pkg:oci/a","identifiers":{"cpe23":"c"},"hashes":{"sha-256":"ab"},
            "subcomponents":[{"@id":"pkg:npm/a@1"}]}]},{"vulnerability":"CVE-2","products":["pkg:npm/b"],"status":"fixed"}]}""";

    private static final String CSAF = """
            {"document":{"category":"csaf_vex","csaf_version":"2.0","publisher":{"name":"a"},"tracking":{"id":"x",
            "version":"1","status":"final","current_release_date":"2024-05-01T10:00:00Z"}},"product_tree":{"branches":[
            {"category":"vendor","name":"v","branches":[{"category":"product_version","name":"1","product":{"product_id":"P",
            "name":"p","product_identification_helper":{"purl":"pkg:npm/a@1","cpe":"c","hashes":[{"file_hashes":[
            {"algorithm":"sha256","value":"ab"}]}]}}}]}],"full_product_names":[{"product_id":"Q","name":"q"}],
            "relationships":[{"category":"default_component_of","product_reference":"P","relates_to_product_reference":"Q",
            "full_product_name":{"product_id":"R","name":"r"}}],"product_groups":[{"group_id":"G","product_ids":["P","R"]}]},
            "vulnerabilities":[{"cve":"CVE-1","ids":[{"system_name":"s","text":"1"}],"product_status":{"fixed":["P"],
            "known_not_affected":["R","Q"],"known_affected":["Q"]},"flags":[{"label":"component_not_present",
            "group_ids":["G"]}],"threats":[{"category":"impact","details":"d","product_ids":["R"]}]}]}""";

    private static final String WAIVERS = """
            {"version":1,"waivers":[{"vulnerability":"CVE-1","kind":"accepted-risk","scope":{"package":"pkg:npm/a@1"},
            "reason":"r","expires":"2027-01-31"},{"vulnerability":"CVE-2","kind":"false-positive","scope":"everywhere",
            "reason":"r"}]}""";

    /** The message {@code Bom} of protobuf. */
    private static final String BINARY =
            "0a03312e3610011a2d75726e3a757569643a33653637313638372d333935622d343166352d613330662d613538393231"
                    + "61363962373922120a060880e2cfaa06220808051a01724201612a4c08031a01633a01674201624a0131620608011202"
                    + "30306a070a050a034d49546a0c120a4d4954204f522049534382010b706b673a6e706d2f624031aa0105080342016eb2"
                    + "01060a016b12017642080a017212030a0163";

    /** Whether this is no bill, but says what does not matter. */
    boolean isOfJudgement() {
        return List.of("OpenVEX", "CSAF", "waivers").contains(reader);
    }

    /** One or more for each reader. */
    static List<FuzzSeed> all() {
        List<FuzzSeed> seeds = new ArrayList<>();
        SmallDocument.all().forEach(document -> seeds.add(of(document.format(), document.text())));
        seeds.add(of("CycloneDX JSON of Scout", CYCLONEDX_OF_SCOUT));
        seeds.add(of("SPDX 2 JSON of Scout", SPDX_OF_SCOUT));
        seeds.add(resource("CycloneDX XML", "cyclonedx/everything.xml"));
        seeds.add(resource("CycloneDX protobuf text", "cyclonedx/everything.textproto"));
        seeds.add(new FuzzSeed(
                "CycloneDX protobuf", new String(HexFormat.of().parseHex(BINARY), StandardCharsets.ISO_8859_1)));
        seeds.add(resource("SPDX 2 tag-value", "spdx/small.spdx"));
        seeds.add(resource("SPDX 2 XML", "spdx/small.spdx.xml"));
        seeds.add(resource("SPDX 2 RDF", "spdx/small.spdx.rdf"));
        seeds.add(resource("SPDX 2 YAML", "spdx/small.spdx.yaml"));
        seeds.add(of("DSSE envelope", ENVELOPE));
        seeds.add(of("package URLs", PACKAGE_URLS));
        seeds.add(of("OpenVEX", OPENVEX));
        seeds.add(of("CSAF", CSAF));
        seeds.add(of("waivers", WAIVERS));
        return List.copyOf(seeds);
    }

    boolean isReadByOfficialLibrary() {
        return reader.equals("SPDX 2 RDF") || reader.equals("SPDX 2 YAML");
    }

    private static FuzzSeed resource(String reader, String name) {
        try {
            return of(reader, ResourceText.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FuzzSeed of(String reader, String text) {
        return new FuzzSeed(reader, new String(ResourceText.utf8(text), StandardCharsets.ISO_8859_1));
    }
}
