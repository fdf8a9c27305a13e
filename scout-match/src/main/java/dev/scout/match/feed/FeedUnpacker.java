package dev.scout.match.feed;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a source out of its wrappings and hands what is inside to the reader that recognises it. Judges by content:
 * gzip around anything once, a zip of texts, a text in UTF-8 or UTF-16.
 */
final class FeedUnpacker<T> {

    /** How much of a document a reader may look at before it says whether it recognises it. */
    private static final int START = 1 << 14;

    private final List<FeedFormat<T>> formats;
    private final Consumer<? super T> sink;
    private final FeedContext context;

    FeedUnpacker(List<FeedFormat<T>> formats, Consumer<? super T> sink, FeedContext context) {
        this.formats = formats;
        this.sink = sink;
        this.context = context;
    }

    /**
     * Reads a source that was asked for.
     *
     * @throws MalformedDocumentException if it cannot be used to its end, or holds no record
     */
    void source(InputStream stream, String name) throws IOException {
        long before = context.records();
        context.begin();
        try {
            unpack(stream, name);
            if (context.records() == before) {
                throw noRecord(context.last());
            }
        } catch (MalformedDocumentException e) {
            throw name.isEmpty() ? e : new MalformedDocumentException(name + ": " + reason(e), e.position(), e);
        }
    }

    /** Reads a file of a folder: if it cannot be used, that is reported, and the folder goes on. */
    void part(InputStream stream, String name) throws IOException {
        try {
            unpack(stream, name);
        } catch (MalformedDocumentException e) {
            if (e.getCause() instanceof FeedLimitException) {
                throw new MalformedDocumentException(name + ": " + reason(e), e.position(), e);
            }
            leftOut(name, e);
        }
    }

    /** Notes a file whose name is not that of a feed. */
    void passOver(String name) {
        context.enter(name);
        context.count(
                Diagnostic.Kind.UNSUPPORTED,
                "",
                Position.UNKNOWN,
                "not named like a file of " + context.many() + "; passed over");
    }

    private void unpack(InputStream stream, String name) throws IOException {
        FeedBudget budget = new FeedBudget(context.limits(), context.many());
        GuardedInput stored = GuardedInput.counted(stream);
        try {
            gunzip(stored, name, budget, true);
        } catch (FeedLimitException e) {
            throw new MalformedDocumentException(String.valueOf(e.getMessage()), new Position(0, 0, stored.count()), e);
        } catch (EOFException | ZipException e) {
            throw brokenCompression(e, stored);
        }
    }

    private void gunzip(GuardedInput stored, String name, FeedBudget budget, boolean mayBeArchive) throws IOException {
        InputStream in = new BufferedInputStream(stored, START);
        byte[] start = start(in);
        if (startsWith(start, 0x1f, 0x8b)) {
            GuardedInput text = GuardedInput.expanded(new GZIPInputStream(in, START), stored, budget.expansionRatio());
            open(text, name, budget, mayBeArchive);
        } else {
            open(in, name, budget, mayBeArchive);
        }
    }

    private void open(InputStream stored, String name, FeedBudget budget, boolean mayBeArchive) throws IOException {
        InputStream in = stored instanceof BufferedInputStream ? stored : new BufferedInputStream(stored, START);
        byte[] start = start(in);
        if (!startsWith(start, 'P', 'K', 3, 4)) {
            read(GuardedInput.charged(in, budget), start, name, budget);
        } else if (mayBeArchive) {
            unzip(GuardedInput.counted(in), name, budget);
        } else {
            throw new MalformedDocumentException("an archive inside an archive is not read", Position.UNKNOWN);
        }
    }

    private void unzip(GuardedInput stored, String name, FeedBudget budget) throws IOException {
        FeedArchive archive = new FeedArchive(stored);
        InputStream content = GuardedInput.expanded(archive, stored, budget.expansionRatio());
        for (String entry; (entry = archive.next()) != null; ) {
            budget.takeEntry();
            String path = name + "!/" + entry;
            if (FeedFiles.hasFeedName(entry)) {
                try {
                    gunzip(GuardedInput.counted(content), path, budget, false);
                } catch (MalformedDocumentException e) {
                    leftOut(path, e);
                } catch (EOFException | ZipException e) {
                    leftOut(path, brokenCompression(e, stored));
                }
            } else {
                passOver(path);
            }
            content.transferTo(OutputStream.nullOutputStream());
        }
        context.enter(name);
    }

    private void read(GuardedInput document, byte[] rawStart, String name, FeedBudget budget) throws IOException {
        InputStream text = TextInput.utf8(document, rawStart);
        byte[] start = rawStart;
        if (text != document) {
            text = new BufferedInputStream(text, START);
            start = start(text);
        }
        if (isBlank(start)) {
            throw new MalformedDocumentException("the document is empty", new Position(1, 1, 0));
        }
        context.enter(name);
        for (FeedFormat<T> format : formats) {
            if (format.mark().test(start)) {
                Consumer<T> counting = record -> {
                    budget.takeItem();
                    context.record();
                    sink.accept(record);
                };
                format.body().read(text, counting, context);
                return;
            }
        }
        List<String> names = formats.stream().map(FeedFormat::name).toList();
        throw new MalformedDocumentException(
                "holds no " + context.many() + " of a known format " + names + "; it begins with "
                        + TextInput.excerpt(start),
                new Position(1, 1, 0));
    }

    private void leftOut(String name, MalformedDocumentException e) {
        context.enter(name);
        context.report(Diagnostic.Kind.INVALID_VALUE, "", e.position(), "left out, or the rest of it: " + reason(e));
    }

    private static MalformedDocumentException brokenCompression(IOException e, GuardedInput stored) {
        return new MalformedDocumentException(
                "broken compression: " + e.getMessage(), new Position(0, 0, stored.count()), e);
    }

    private MalformedDocumentException noRecord(@Nullable Diagnostic trouble) {
        String reason = "no " + context.one() + " in it";
        return trouble == null
                ? new MalformedDocumentException(reason, Position.UNKNOWN)
                : new MalformedDocumentException(reason + ": " + trouble.message(), trouble.position());
    }

    /** The message without the place, which is carried beside it. */
    private static String reason(MalformedDocumentException e) {
        String message = String.valueOf(e.getMessage());
        String place = " at " + e.position();
        return message.endsWith(place) ? message.substring(0, message.length() - place.length()) : message;
    }

    private static byte[] start(InputStream in) throws IOException {
        in.mark(START);
        byte[] start = in.readNBytes(START);
        in.reset();
        return start;
    }

    private static boolean startsWith(byte[] start, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= start.length || (start[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte[] start) {
        for (byte b : start) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }
}
