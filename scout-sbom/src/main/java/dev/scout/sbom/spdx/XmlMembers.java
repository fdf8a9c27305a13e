package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.XmlInput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of an SPDX 2 document in XML: each is an element, and one that has many values is repeated. */
final class XmlMembers implements SpdxMembers {

    private final XmlInput xml;

    XmlMembers(XmlInput xml) {
        this.xml = xml;
    }

    @Override
    public boolean enter() {
        xml.enter();
        return true;
    }

    @Override
    public @Nullable String next() throws IOException {
        return xml.next();
    }

    @Override
    public String text() throws IOException {
        return xml.text();
    }

    @Override
    public String word() throws IOException {
        return xml.word();
    }

    @Override
    public List<String> texts(Taker objects) throws IOException {
        return List.of(xml.text());
    }

    @Override
    public void each(Taker taker) throws IOException {
        xml.enter();
        taker.take();
    }

    @Override
    public boolean repeatsMembers() {
        return true;
    }

    @Override
    public void skip() throws IOException {
        xml.skip();
    }

    @Override
    public void end() throws IOException {
        xml.end();
    }

    @Override
    public void report(Kind kind, String message) {
        xml.report(kind, message);
    }

    @Override
    public Position position() {
        return xml.position();
    }
}
