package dev.scout.examples.cli;

import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Sbom;
import dev.scout.examples.cli.AdvisorySources.Knowledge;
import dev.scout.match.AdvisoryIndex;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.image.ArchivedImage;
import dev.scout.sbom.image.ImageArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Reads a bill and advisories, each in a thread of its own, and lays one over the other. */
final class ScanInputs {

    private static final String STANDARD_INPUT = "-";

    private final String bill;
    private final List<Path> sources;
    private final Progress progress;

    ScanInputs(String bill, List<Path> sources, Progress progress) {
        this.bill = bill;
        this.sources = List.copyOf(sources);
        this.progress = progress;
    }

    /**
     * Reads everything. If both sides fail, the bill speaks.
     *
     * @throws UnusableInputException if an input cannot be used
     */
    Scan read() {
        FutureTask<Knowledge> reading = new FutureTask<>(new AdvisorySources(sources, progress)::read);
        Thread thread = new Thread(reading, "advisories");
        thread.setDaemon(true);
        thread.start();
        try {
            ScannedBill read = readBill();
            Knowledge knowledge = result(reading);
            AdvisoryIndex index = knowledge.index();
            return new Scan(
                    index.overlay(read.sbom()), index.size(), read, knowledge.diagnostics(), null, OtherRisks.NONE);
        } finally {
            progress.end();
        }
    }

    /** Reads the bill alone. */
    ScannedBill readBill() {
        if (bill.equals(STANDARD_INPUT)) {
            try {
                return alone(SbomReaders.builtIn().read(progress.count(System.in)));
            } catch (IOException e) {
                throw UnusableInputException.of("standard input", e);
            }
        }
        Path file = Path.of(bill);
        try {
            if (ImageArchive.recognises(file)) {
                return readAttached(file);
            }
        } catch (IOException e) {
            throw UnusableInputException.of(bill, e);
        }
        if (Files.isDirectory(file)) {
            throw new UnusableInputException(bill + ": a directory, not a bill");
        }
        try (InputStream in = progress.open(file)) {
            return alone(SbomReaders.builtIn().read(in));
        } catch (IOException e) {
            throw UnusableInputException.of(bill, e);
        }
    }

    private static ScannedBill alone(Reading<Sbom> reading) {
        Sbom sbom = reading.value();
        return new ScannedBill(sbom, null, sbom.attached(), reading.diagnostics());
    }

    /** The bill that is attached to the image of an archive; the first of several. */
    private ScannedBill readAttached(Path file) throws IOException {
        try (ImageArchive archive = ImageArchive.open(file)) {
            Reading<ArchivedImage> image = archive.read();
            if (image.value().bills().isEmpty()) {
                throw new UnusableInputException(bill + ": no bill is attached to the image");
            }
            ArchivedImage read = image.value();
            return new ScannedBill(read.bills().get(0), read.metadata(), read.attached(), image.diagnostics());
        }
    }

    private static Knowledge result(FutureTask<Knowledge> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableInputException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnusableInputException unusable) {
                throw unusable;
            }
            throw new IllegalStateException("reading the advisories failed", e.getCause());
        }
    }
}
