package dev.scout.examples.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is said of vulnerabilities besides advisories: the files, and whose word counts. */
final class JudgementOptions {

    @Option(
            names = "--vex",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Statements that suppress findings: OpenVEX, CSAF, CycloneDX or SPDX 3 with VEX in it.")
    private List<Path> vex = new ArrayList<>();

    @Option(
            names = "--vex-attached",
            description = "Believe the statements that come with the bill or the image, too. Whoever made those can"
                    + " hide findings by it.")
    private boolean attached;

    @Option(
            names = "--vex-author",
            paramLabel = "AUTHOR",
            description = "Believe the statements of this author only, named as in the document; may be repeated.")
    private List<String> authors = new ArrayList<>();

    @Option(names = "--waivers", paramLabel = "FILE", description = "Your own decisions: accepted, or false positive.")
    private @Nullable Path waivers;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            converter = TimeReader.class,
            description =
                    "When waivers must be in force and systems looked after: a date or a time of RFC 3339; now if not"
                            + " given.")
    private @Nullable Instant asOf;

    @Option(names = "--kev", paramLabel = "FILE", description = "CISA's catalogue of known exploited vulnerabilities.")
    private @Nullable Path kev;

    @Option(names = "--epss", paramLabel = "FILE", description = "FIRST's EPSS scores, gzipped or not.")
    private @Nullable Path epss;

    @Option(
            names = "--show-suppressed",
            description = "List in the table every finding that is suppressed, and everything that applied to nothing;"
                    + " else three of a kind. JSON has all.")
    private boolean showsAll;

    /** Reads a time; a date means its first moment in UTC. */
    static final class TimeReader implements ITypeConverter<Instant> {

        @Override
        public Instant convert(String text) {
            try {
                return text.indexOf('T') < 0
                        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw new TypeConversionException("\"" + text + "\" is neither a date nor a time of RFC 3339");
            }
        }
    }

    /** Whether anything is said. */
    boolean areGiven() {
        return !vex.isEmpty() || attached || waivers != null || kev != null || epss != null;
    }

    List<Path> vex() {
        return vex;
    }

    boolean attached() {
        return attached;
    }

    /** None means everybody. */
    List<String> authors() {
        return authors;
    }

    @Nullable
    Path waivers() {
        return waivers;
    }

    @Nullable
    Path kev() {
        return kev;
    }

    @Nullable
    Path epss() {
        return epss;
    }

    boolean showsAll() {
        return showsAll;
    }

    /** The time that was given, else that of the machine. */
    Instant asOf() {
        return asOf == null ? Instant.now() : asOf;
    }
}
