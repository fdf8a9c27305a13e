package dev.scout.examples.cli;

import dev.scout.core.advisory.Rating;
import dev.scout.match.judgement.JudgedFinding;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which of the findings that stand are shown; where several are given, those that meet all of them. */
final class FilterOptions {

    /** Docker Scout's word for a finding of which nobody says how bad it is. */
    private static final String UNSPECIFIED = "unspecified";

    @Option(names = "--only-fixed", description = "Only findings that a named version mends.")
    private boolean onlyFixed;

    @Option(
            names = {"--only-kev", "--only-cisa-kev"},
            description = "Only findings that are known to be exploited; needs --kev.")
    private boolean onlyExploited;

    @Option(
            names = {"--severity", "--only-severity"},
            paramLabel = "SEVERITY",
            split = ",",
            converter = SeverityReader.class,
            description =
                    "Only findings that are this bad, between commas: critical, high, medium, low, none, unknown.")
    private Set<Rating> severities = EnumSet.noneOf(Rating.class);

    /** Reads how bad something is. */
    static final class SeverityReader implements ITypeConverter<Rating> {

        @Override
        public Rating convert(String text) {
            String word = text.strip().toLowerCase(Locale.ROOT);
            return word.equals(UNSPECIFIED)
                    ? Rating.UNKNOWN
                    : Arrays.stream(Rating.values())
                            .filter(rating -> word(rating).equals(word))
                            .findFirst()
                            .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is none of "
                                    + Arrays.stream(Rating.values())
                                            .map(SeverityReader::word)
                                            .toList()));
        }

        private static String word(Rating rating) {
            return rating.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether any is given. */
    boolean areGiven() {
        return onlyFixed || onlyExploited || !severities.isEmpty();
    }

    /** Whether they ask for what only CISA's catalogue tells. */
    boolean needExploited() {
        return onlyExploited;
    }

    /** Those of some findings that are shown, in their order. */
    List<JudgedFinding> keep(List<JudgedFinding> findings) {
        return findings.stream().filter(this::isShown).toList();
    }

    private boolean isShown(JudgedFinding finding) {
        return (severities.isEmpty() || severities.contains(finding.severity()))
                && (!onlyExploited || finding.signals().knownExploited() != null)
                && (!onlyFixed || !finding.finding().fixes().isEmpty());
    }
}
