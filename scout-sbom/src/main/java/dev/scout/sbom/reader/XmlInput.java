package dev.scout.sbom.reader;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML document read from front to back, which shows only elements of the namespace of its root, and of others that
 * were asked for: foreign elements are passed over wherever they stand. What is not asked for is passed over, too.
 * Broken syntax, broken limits and any document type declaration are a {@link MalformedDocumentException} that says
 * where.
 *
 * <pre>{@code
 * xml.enter();
 * for (String name; (name = xml.next()) != null; ) {
 *     switch (name) {
 *         case "version" -> version = xml.text();
 *         default -> xml.skip();
 *     }
 * }
 * }</pre>
 *
 * Not thread-safe.
 */
public final class XmlInput {

    /** Readers nest on the stack, whatever limit they are given; no honest document comes near. */
    private static final int DEEPEST = 2_000;

    private static final String MORE = "more follows after the end of the document; it was not read";

    private final XMLStreamReader parser;
    private final XmlSource source;
    private final ReadContext context;
    private final Texts words = new Texts(80, 1 << 12);
    private final Set<String> alsoRead;
    private final String home;
    private final int deepest;
    private String[] path = new String[16];
    /** How many elements are open, the one that stands here included. */
    private int depth;
    /** Whether the parser stands on the start of an element that nobody has asked for yet. */
    private boolean pending;

    private XmlInput(XMLStreamReader parser, XmlSource source, ReadContext context, Set<String> alsoRead)
            throws IOException {
        this.parser = parser;
        this.source = source;
        this.context = context;
        this.alsoRead = alsoRead;
        this.deepest = Math.min(context.limits().depth(), DEEPEST);
        while (advance() != XMLStreamConstants.START_ELEMENT) {
            // comments and processing instructions before the root
        }
        open();
        this.home = namespace();
    }

    /**
     * Opens a document and stands on its root element. The JDK's own parser is used, whatever is on the class path.
     *
     * @param document not closed by this reader
     * @param alsoRead namespaces whose elements are shown besides those of the root's
     */
    public static XmlInput open(InputStream document, ReadContext context, Set<String> alsoRead) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        XmlSource source = XmlSource.open(document, context.limits().stringLength());
        try {
            return new XmlInput(factory.createXMLStreamReader(source), source, context, Set.copyOf(alsoRead));
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** The namespace of the element that stands here; empty if it has none. */
    public String namespace() {
        String uri = parser.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** The local name of the element that stands here or was entered last. */
    public String name() {
        return path[depth - 1];
    }

    /**
     * An attribute, without a namespace, of the element that stands here; null if there is none. To be asked before the
     * element is entered or its text is read.
     */
    public @Nullable String attribute(String name) {
        return attribute("", name);
    }

    /** The same for an attribute of a namespace. */
    public @Nullable String attribute(String namespace, String name) {
        return parser.getEventType() == XMLStreamConstants.START_ELEMENT
                ? parser.getAttributeValue(namespace, name)
                : null;
    }

    /** Steps into the element that stands here. */
    public void enter() {
        pending = false;
    }

    /** The local name of the next child of the element that was entered last, and stands on it; null at its end. */
    public @Nullable String next() throws IOException {
        skip();
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                return null;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                open();
                String uri = namespace();
                if (uri.equals(home) || alsoRead.contains(uri)) {
                    return name();
                }
                skip();
            }
        }
    }

    /** The text of the element that stands here, to its end, as it is written; that of elements within is left out. */
    public String text() throws IOException {
        return text(false);
    }

    /** As {@link #text}, for a text that many elements of the document have in common. */
    public String word() throws IOException {
        return text(true);
    }

    private String text(boolean common) throws IOException {
        pending = false;
        String first = "";
        StringBuilder more = null;
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return more == null ? first : more.toString();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (more == null && first.isEmpty()) {
                        first = piece(common);
                        limit(first.length());
                    } else {
                        more = more == null ? new StringBuilder(first) : more;
                        more.append(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength());
                        limit(more.length());
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    open();
                    report(Kind.WRONG_TYPE, "an element where a text is expected; left out");
                    skip();
                }
                default -> {
                    // comments and processing instructions are no text
                }
            }
        }
    }

    private String piece(boolean common) {
        int length = parser.getTextLength();
        return common && words.takes(length)
                ? words.of(parser.getTextCharacters(), parser.getTextStart(), length)
                : parser.getText();
    }

    /** Passes over the element that stands here, if nobody has asked for it yet. */
    public void skip() throws IOException {
        if (!pending) {
            return;
        }
        pending = false;
        int outer = depth;
        while (depth >= outer) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                deeper();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Sees to it that nothing but white space, comments and zero bytes follows the root element. */
    public void end() throws IOException {
        skip();
        try {
            while (parser.hasNext()) {
                source.endPiece();
                parser.next();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io && !isAboutSyntax(io)) {
                throw io;
            }
            report(Kind.INVALID_VALUE, MORE);
        } catch (RuntimeException e) {
            // as in advance()
            report(Kind.INVALID_VALUE, MORE);
        }
    }

    /** Notes something odd about the element that stands here or was read last. */
    public void report(Kind kind, String message) {
        StringBuilder where = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            where.append('/').append(path[i]);
        }
        context.report(new Diagnostic(kind, where.toString(), position(), message));
    }

    /** Where in the text the reading stands. */
    public Position position() {
        return position(parser.getLocation());
    }

    private void open() throws IOException {
        deeper();
        if (depth > path.length) {
            path = Arrays.copyOf(path, path.length * 2);
        }
        path[depth - 1] = parser.getLocalName();
        pending = true;
    }

    private void deeper() throws IOException {
        if (++depth > deepest) {
            throw new MalformedDocumentException("elements nest deeper than " + deepest, position());
        }
    }

    private void limit(int length) throws IOException {
        if (length > context.limits().stringLength()) {
            throw new MalformedDocumentException(
                    "a text is longer than " + context.limits().stringLength() + " characters", position());
        }
    }

    private int advance() throws IOException {
        int event;
        try {
            source.endPiece();
            event = parser.next();
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (RuntimeException e) {
            // the JDK's parser lets some of its own through when a document is broken
            throw new MalformedDocumentException("broken XML: " + e, position(), e);
        }
        if (event == XMLStreamConstants.DTD) {
            throw new MalformedDocumentException("a document type declaration (DTD) is not allowed", position());
        } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new MalformedDocumentException("an entity that is not declared", position());
        } else if (event == XMLStreamConstants.END_DOCUMENT) {
            throw new MalformedDocumentException("the document ends too early", position());
        }
        return event;
    }

    private static IOException malformed(XMLStreamException e) {
        Throwable cause = e.getNestedException();
        if (cause instanceof MalformedDocumentException ours) {
            return ours;
        } else if (cause instanceof CharConversionException) {
            return new MalformedDocumentException("broken encoding: " + cause.getMessage(), place(e), e);
        } else if (cause instanceof IOException io && !isAboutSyntax(io)) {
            return io;
        }
        return new MalformedDocumentException("broken XML: " + reason(e), place(e), e);
    }

    /** Whether the parser made it itself, to say that the document is broken. */
    private static boolean isAboutSyntax(IOException e) {
        return e instanceof CharacterCodingException
                || e instanceof CharConversionException
                || e instanceof EOFException
                || e.getClass().getName().startsWith("com.sun.org.apache.xerces");
    }

    private static Position place(XMLStreamException e) {
        return e.getLocation() == null ? Position.UNKNOWN : position(e.getLocation());
    }

    /** The last line of the parser's words; the lines before tell the place once more. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage()).strip();
        int line = message.lastIndexOf('\n');
        String last = message.substring(line + 1);
        return last.startsWith("Message: ") ? last.substring("Message: ".length()) : last;
    }

    private static Position position(Location location) {
        return new Position(
                Math.max(location.getLineNumber(), 0),
                Math.max(location.getColumnNumber(), 0),
                Math.max(location.getCharacterOffset(), 0));
    }
}
