package dev.scout.examples.cli;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.core.risk.SignalTable;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.vex.Waiver;
import dev.scout.match.feed.SignalReaders;
import dev.scout.match.judgement.AuthorRule;
import dev.scout.match.judgement.Judged;
import dev.scout.match.judgement.JudgedFinding;
import dev.scout.match.judgement.Judgement;
import dev.scout.sbom.vex.VexReaders;
import dev.scout.sbom.vex.WaiverReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is said of vulnerabilities besides advisories, and judges scans by it. */
final class JudgementSources {

    private final JudgementOptions options;
    private final List<Diagnostic> oddities = new ArrayList<>();
    private final Judgement judgement;

    /**
     * Reads every file that the options name.
     *
     * @throws UnusableInputException if one of them cannot be used
     */
    JudgementSources(JudgementOptions options) {
        this.options = options;
        Judgement.Builder builder = Judgement.builder();
        for (Path file : options.vex()) {
            builder.statements(read(file, VexReaders.builtIn()::read));
        }
        if (options.waivers() != null) {
            builder.waivers(read(options.waivers(), JudgementSources::waivers));
        }
        if (!options.authors().isEmpty()) {
            builder.authors(AuthorRule.only(Set.copyOf(options.authors())));
        }
        judgement = builder.signals(signals()).build();
    }

    private SignalTable signals() {
        return signals(options.kev(), SignalReaders.kev()).with(signals(options.epss(), SignalReaders.epss()));
    }

    private SignalTable signals(@Nullable Path file, SignalReaders readers) {
        return file == null ? SignalTable.EMPTY : read(file, readers::read);
    }

    private static Reading<List<Waiver>> waivers(InputStream document) throws IOException {
        return new Reading<>(WaiverReader.read(document, ReadLimits.defaults()), List.of());
    }

    /** Reads one document. */
    private interface DocumentReader<T> {
        Reading<T> read(InputStream document) throws IOException;
    }

    private <T> T read(Path file, DocumentReader<T> reader) {
        try (InputStream in = Files.newInputStream(file)) {
            Reading<T> reading = reader.read(in);
            oddities.addAll(AdvisorySources.named(file, reading.diagnostics()));
            return reading.value();
        } catch (IOException e) {
            throw UnusableInputException.of(file.toString(), e);
        }
    }

    /** Judges a scan, and keeps of its findings those that are asked for. */
    Scan judge(Scan scan, FilterOptions filter) throws IOException {
        List<Diagnostic> all = new ArrayList<>(oddities);
        Instant asOf = options.asOf();
        Judged judged = judgementOf(scan.bill().attached(), all)
                .apply(scan.overlay(), scan.bill().product(), asOf);
        List<JudgedFinding> standing = judged.findings();
        List<JudgedFinding> shown = filter.keep(standing);
        return scan.with(new JudgedScan(
                judged,
                asOf,
                shown,
                standing.size() - shown.size(),
                options.kev() != null || options.epss() != null,
                options.showsAll(),
                List.copyOf(all)));
    }

    /** What is said, with what is attached to a bill if that is to be believed. */
    private Judgement judgementOf(Sbom.Attached attached, List<Diagnostic> odd) throws IOException {
        if (!options.attached()) {
            return judgement;
        }
        var attestations = VexReaders.builtIn().readAttestations(attached.attestations());
        odd.addAll(attestations.diagnostics());
        return judgement.toBuilder()
                .statements(attached.vexStatements())
                .statements(attestations.value())
                .build();
    }
}
