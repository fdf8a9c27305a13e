package dev.scout.sbom.reader;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.sbom.Sbom;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes along with one reading: the limits, the list of what was odd, and a way to read a document that lies in
 * another. Not thread-safe.
 */
public final class ReadContext {

    /** How deep documents may lie in each other: a bill in a statement in an envelope in a bundle is the fourth. */
    private static final int DEEPEST = 16;

    private final ReadLimits limits;
    private final Opener opener;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private long unlisted;
    private int depth;

    /** Chooses a reader for a document, and reads it. */
    @FunctionalInterface
    public interface Opener {

        /** The bill in a document; null if it is none of any kind that is known. */
        @Nullable
        Sbom open(InputStream document, ReadContext context) throws IOException;
    }

    /** Begins a reading of a document that holds no others. */
    public ReadContext(ReadLimits limits) {
        this(limits, (document, context) -> null);
    }

    /** Begins a reading of a document that may hold others. */
    public ReadContext(ReadLimits limits, Opener opener) {
        this.limits = limits;
        this.opener = opener;
    }

    /** The limits to keep to. */
    public ReadLimits limits() {
        return limits;
    }

    /**
     * Reads a document that lies in the one that is being read, of whatever kind it is.
     *
     * @return its bill; null if it is none of any kind that is known
     * @throws MalformedDocumentException if it is broken, or documents lie in each other too deep
     */
    public @Nullable Sbom nested(InputStream document) throws IOException {
        if (depth == DEEPEST) {
            throw new MalformedDocumentException(
                    "more than " + DEEPEST + " documents lie in each other", Position.UNKNOWN);
        }
        depth++;
        try {
            return opener.open(document, this);
        } finally {
            depth--;
        }
    }

    /** Notes something odd; beyond the limit, only that there was more. */
    public void report(Diagnostic diagnostic) {
        if (diagnostics.size() < limits.diagnostics()) {
            diagnostics.add(diagnostic);
        } else {
            unlisted++;
        }
    }

    /** Notes something odd about the document as a whole. */
    public void report(Diagnostic.Kind kind, String message) {
        report(new Diagnostic(kind, "", Position.UNKNOWN, message));
    }

    /** What was odd so far, with a last word on how much more there was. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        if (unlisted > 0) {
            all.add(new Diagnostic(
                    Diagnostic.Kind.TRUNCATED, "", Position.UNKNOWN, unlisted + " more oddities are not listed"));
        }
        return all;
    }
}
