package dev.scout.examples.cli;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.risk.EndOfLife;
import dev.scout.core.risk.LeakedSecret;
import dev.scout.core.risk.LicenseRisk;
import dev.scout.core.risk.MaliciousPackage;
import dev.scout.core.sbom.Component;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong besides vulnerabilities, one kind after the other. */
final class RiskTable {

    private static final Columns COLUMNS = new Columns(List.of(2, 56, 58), 4);

    private final PrintWriter out;
    private final Ink ink;

    RiskTable(PrintWriter out, Ink ink) {
        this.out = out;
        this.ink = ink;
    }

    void write(Scan scan) {
        OtherRisks risks = scan.risks();
        section("MALICIOUS PACKAGES", risks.malicious(), RiskTable::line);
        section("LEAKED SECRETS", risks.secrets(), secret -> line(secret, risks.hasFingerprints()));
        Map<String, Component> byRef = scan.bill().sbom().components().stream()
                .collect(Collectors.toMap(Component::ref, Function.identity(), (first, second) -> first));
        section("DENIED LICENSES", risks.licenses(), risk -> line(risk, byRef.get(risk.componentRef())));
        if (risks.support() != null) {
            section("SUPPORT OF THE SYSTEM", List.of(risks.support()), RiskTable::line);
        }
    }

    private <T> void section(String heading, List<T> risks, Function<T, List<String>> line) {
        if (risks.isEmpty()) {
            return;
        }
        out.println(ink.heading(heading));
        risks.forEach(risk -> COLUMNS.lines(line.apply(risk)).forEach(out::println));
        out.println();
    }

    private static List<String> line(MaliciousPackage malicious) {
        return List.of("", malicious.purl().toString(), malicious.advisoryId());
    }

    private static List<String> line(LeakedSecret secret, boolean hasFingerprint) {
        return List.of("", secret.place(), secret.rule() + (hasFingerprint ? " " + secret.fingerprint() : ""));
    }

    private static List<String> line(LicenseRisk risk, @Nullable Component component) {
        return List.of("", component == null ? risk.componentRef() : Names.of(component), risk.reason());
    }

    private static List<String> line(OtherRisks.Support support) {
        OperatingSystem system = support.system();
        EndOfLife release = support.release();
        if (system == null) {
            return List.of("", "-", "the bill does not tell the operating system");
        }
        String name = name(system);
        if (release == null) {
            return List.of("", name, "not in the dates that were given");
        }
        String extended =
                release.endOfExtendedSupport() == null ? "" : ", extended support " + release.endOfExtendedSupport();
        return List.of("", name, (support.isOver() ? "over: ended " : "ends ") + release.endOfSupport() + extended);
    }

    /** An operating system, as its makers write it. */
    static String name(OperatingSystem system) {
        if (system.prettyName() != null) {
            return system.prettyName();
        }
        String id = system.distribution() == null ? String.valueOf(system.family()) : system.distribution();
        return system.version() == null ? id : id + " " + system.version();
    }
}
