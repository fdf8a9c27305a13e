package dev.scout.sbom.purls;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.sbom.reader.ComponentBuilder;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.NamedDistributions;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomAssembler;
import dev.scout.sbom.reader.SbomReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of package URLs, one a line.
 *
 * <p>Rules: white space around a line, empty lines and lines that begin with {@code #} mean nothing; white space and a
 * {@code #} behind a package URL begin a comment. A line that is no package URL is left out and reported with its
 * number. The same one twice is two components, as it is in any bill.
 */
public final class PurlListReader implements SbomReader {

    private static final String SCHEME = "pkg:";

    /** Makes a reader. */
    public PurlListReader() {}

    @Override
    public String name() {
        return "package URLs";
    }

    /** Possible where the first line that means something is a package URL. */
    @Override
    public Claim claim(DocumentStart start) {
        return start.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                        .findFirst()
                        .filter(PurlListReader::isPurl)
                        .isPresent()
                ? Claim.POSSIBLE
                : Claim.NONE;
    }

    private static boolean isPurl(String line) {
        return line.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        TextLines lines = new TextLines(document, context.limits().stringLength());
        SbomAssembler sbom = new SbomAssembler(context);
        NamedDistributions named = new NamedDistributions();
        Facts facts = new Facts((kind, message) -> report(kind, message, lines, context));
        int count = 0;
        for (String line; (line = lines.next()) != null; ) {
            PackageUrl purl = purl(line, facts, lines, context);
            if (purl != null) {
                named.add(purl);
                count++;
                sbom.add(new ComponentBuilder()
                        .ref("line-" + lines.number())
                        .type(ComponentType.LIBRARY)
                        .written(purl.namespace(), purl.name(), purl.version())
                        .purl(purl));
            }
        }
        if (count == 0) {
            throw new MalformedDocumentException("no line is a package URL", Position.UNKNOWN);
        }
        OperatingSystem system = named.only();
        if (system != null) {
            sbom.operatingSystem(system);
        }
        return sbom.finish(new SbomDocument("package URLs", null, null, null, null, null, List.of(), List.of()));
    }

    private static @Nullable PackageUrl purl(String line, Facts facts, TextLines lines, ReadContext context) {
        String text = line.strip();
        if (text.isEmpty() || text.charAt(0) == '#' || text.chars().allMatch(c -> c == 0)) {
            return null;
        }
        int space = 0;
        while (space < text.length() && !Character.isWhitespace(text.charAt(space))) {
            space++;
        }
        String rest = text.substring(space).strip();
        if (!isPurl(text) || !rest.isEmpty() && rest.charAt(0) != '#') {
            report(Kind.INVALID_VALUE, "not a package URL; left out", lines, context);
            return null;
        }
        return facts.purl(text.substring(0, space));
    }

    private static void report(Kind kind, String message, TextLines lines, ReadContext context) {
        context.report(new Diagnostic(kind, "", new Position(lines.number(), 1, -1), message));
    }
}
