package dev.scout.examples.quickstart;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Finding;
import dev.scout.match.Overlay;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Lays advisories over a bill. Takes the two files as arguments; without any, those beside this example. */
final class Quickstart {

    private Quickstart() {}

    /** Prints what is affected and why, what could not be decided, and what was checked. */
    public static void main(String[] args) throws IOException {
        // README: begin
        Path bill = Path.of(args.length > 0 ? args[0] : "examples/quickstart/data/bill.cdx.json");
        Path feed = Path.of(args.length > 1 ? args[1] : "examples/quickstart/data/advisories");
        Sbom sbom = SbomReaders.builtIn().read(bill).value();
        List<Advisory> advisories = AdvisoryReaders.builtIn().read(feed).value();
        Overlay overlay = AdvisoryIndex.of(advisories).overlay(sbom);
        for (Finding finding : overlay.findings()) {
            Component component = finding.component();
            System.out.println(finding.rating() + " " + finding.id() + " in " + component.ref());
            finding.matches().forEach(match -> System.out.println("    " + match.verdict()));
        }
        overlay.undecided().forEach(pair -> System.out.println(pair.verdict()));
        overlay.coverage().rows().forEach(System.out::println);
        // README: end
    }
}
