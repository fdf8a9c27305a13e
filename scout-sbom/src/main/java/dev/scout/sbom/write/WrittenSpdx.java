package dev.scout.sbom.write;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.reader.DistributionQualifiers;
import dev.scout.sbom.reader.ScoutStatement;
import dev.scout.sbom.reader.StatedBill;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.spdx.Configuration;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.jacksonstore.MultiFormatStore;
import org.spdx.library.LicenseInfoFactory;
import org.spdx.library.ModelCopyManager;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v2.SpdxDocument;
import org.spdx.library.model.v2.SpdxItem;
import org.spdx.library.model.v2.SpdxPackage;
import org.spdx.library.model.v2.enumerations.AnnotationType;
import org.spdx.storage.simple.InMemSpdxStore;

/** A bill in the words of the SPDX library. */
final class WrittenSpdx {

    private static final String OFFLINE = "org.spdx.useJARLicenseInfoOnly";
    /** Who states what SPDX has no place for. */
    static final String ANNOTATOR = "Tool: scout";

    private final Sbom sbom;
    private final Losses losses;
    private final Instant otherwiseCreated;
    private final List<String> madeUp = new ArrayList<>();

    WrittenSpdx(Sbom sbom, Losses losses, Instant otherwiseCreated) {
        this.sbom = sbom;
        this.losses = losses;
        this.otherwiseCreated = otherwiseCreated;
    }

    /**
     * Sees to it that the library opens no connection.
     *
     * @throws IllegalStateException if it would
     */
    static void refuseNetwork() {
        if (!Boolean.parseBoolean(Configuration.getInstance().getProperty(OFFLINE, "false"))) {
            throw new IllegalStateException("writing SPDX is refused, because the SPDX library would open a network"
                    + " connection: start Java with -D" + OFFLINE + "=true");
        }
    }

    void write(OutputStream out) throws IOException {
        losses.attached(sbom);
        // in memory only: there is nothing to close
        MultiFormatStore store = new MultiFormatStore(
                new InMemSpdxStore(), MultiFormatStore.Format.JSON, MultiFormatStore.Verbose.COMPACT);
        try {
            SpdxModelFactory.init();
            store.serialize(out, document(store));
        } catch (InvalidSPDXAnalysisException e) {
            throw new IOException("the SPDX library cannot write the bill: " + e.getMessage(), e);
        }
    }

    private SpdxDocument document(MultiFormatStore store) throws InvalidSPDXAnalysisException {
        StatedBill stated = new StatedBill();
        SbomDocument about = sbom.document();
        String namespace = namespace(about, stated);
        SpdxDocument document = new SpdxDocument(store, namespace, new ModelCopyManager(), true);
        document.setSpecVersion("SPDX-2.3");
        document.setName(name(about));
        document.setDataLicense(LicenseInfoFactory.parseSPDXLicenseStringCompatV2("CC0-1.0", store, namespace, null));
        Instant created = Objects.requireNonNullElse(about.created(), otherwiseCreated);
        if (about.created() == null) {
            madeUp.add("the time of creation");
        }
        String seconds = created.truncatedTo(ChronoUnit.SECONDS).toString();
        if (!created.equals(created.truncatedTo(ChronoUnit.SECONDS))) {
            stated.document("created", created);
        }
        stated.document("revision", about.revision());
        document.setCreationInfo(document.createCreationInfo(creators(about, stated), seconds));
        SpdxParts parts = new SpdxParts(sbom, document, seconds);
        List<SpdxItem> described = packages(parts);
        document.setDocumentDescribes(described);
        distributionAndImage(stated);
        for (ScoutStatement statement : ScoutStatement.numbered(stated.statements())) {
            document.addAnnotation(
                    document.createAnnotation(ANNOTATOR, AnnotationType.OTHER, seconds, statement.annotation()));
        }
        if (!madeUp.isEmpty()) {
            losses.report(Kind.MISSING, "", "made up, because SPDX requires it: " + String.join(", ", madeUp));
        }
        return document;
    }

    /** Writes all packages and their edges, and gives those that the document describes. */
    private List<SpdxItem> packages(SpdxParts parts) throws InvalidSPDXAnalysisException {
        List<SpdxItem> described = new ArrayList<>();
        Component subject = sbom.subject();
        if (subject != null) {
            described.add(parts.add(subject, false));
        }
        boolean lone = subject == null && sbom.components().size() == 1;
        for (Component component : sbom.components()) {
            SpdxPackage added = parts.add(component, lone);
            if (subject == null) {
                described.add(added);
            }
        }
        if (described.isEmpty()) {
            losses.report(Kind.MISSING, "", "SPDX asks for something that the document describes; there is nothing");
        }
        parts.addEdges();
        return described;
    }

    private void distributionAndImage(StatedBill stated) {
        OperatingSystem os = sbom.operatingSystem();
        Component subject = sbom.subject();
        if (os != null || subject != null && namesDistribution(subject)) {
            stated.operatingSystem(os);
        } else if (sbom.components().stream().anyMatch(WrittenSpdx::namesDistribution)) {
            stated.operatingSystem(null);
        }
        if (sbom.image() != null || subject == null || subject.type() == ComponentType.CONTAINER) {
            stated.image(losses.withoutSecrets(sbom.image()));
        }
    }

    private static boolean namesDistribution(Component component) {
        return component.type() == ComponentType.OPERATING_SYSTEM
                || component.identity().purl() != null
                        && DistributionQualifiers.operatingSystem(
                                        component.identity().purl())
                                != null;
    }

    private String name(SbomDocument about) {
        if (about.name() != null && !about.name().isBlank()) {
            return about.name();
        }
        madeUp.add("a name");
        Component subject = sbom.subject();
        String name = subject == null ? "" : subject.identity().name();
        return name.isBlank() ? "bill" : name;
    }

    private String namespace(SbomDocument about, StatedBill stated) {
        String id = about.id();
        if (id != null && isNamespace(id)) {
            return id;
        }
        stated.document("id", about.id());
        if (about.id() == null) {
            madeUp.add("a namespace");
        }
        StringBuilder content = new StringBuilder(about.toString());
        sbom.components()
                .forEach(component ->
                        content.append('\n').append(component.ref()).append(' ').append(component.identity()));
        return "https://spdx.org/spdxdocs/"
                + UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isNamespace(String id) {
        try {
            return id.indexOf('#') < 0 && new URI(id).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private List<String> creators(SbomDocument about, StatedBill stated) {
        List<String> creators = new ArrayList<>();
        boolean exact = true;
        for (Tool tool : about.tools()) {
            creators.add("Tool: " + tool.name() + (tool.version() == null ? "" : "-" + tool.version()));
            exact &= tool.vendor() == null
                    && SpdxNames.versionDash(tool)
                            == (tool.version() == null ? -1 : tool.name().length());
        }
        if (!exact) {
            about.tools().forEach(stated::tool);
        }
        exact = true;
        for (Party author : about.authors()) {
            creators.add(SpdxNames.party(author));
            exact &= SpdxNames.isExact(author);
        }
        if (!exact) {
            about.authors().forEach(stated::author);
        }
        if (creators.isEmpty()) {
            madeUp.add("a creator");
            creators.add(ANNOTATOR);
        }
        return creators;
    }
}
