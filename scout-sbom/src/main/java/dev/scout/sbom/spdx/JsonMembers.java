package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of an SPDX 2 document in JSON, or in YAML that is read as JSON. */
final class JsonMembers implements SpdxMembers {

    private final JsonInput json;

    JsonMembers(JsonInput json) {
        this.json = json;
    }

    @Override
    public boolean enter() throws IOException {
        return json.enterObject();
    }

    @Override
    public @Nullable String next() throws IOException {
        return json.nextName();
    }

    @Override
    public @Nullable String text() throws IOException {
        return json.string();
    }

    @Override
    public @Nullable String word() throws IOException {
        return json.word();
    }

    @Override
    public @Nullable String reference() throws IOException {
        return json.reference();
    }

    /** Those of an array; one text that stands alone is one, too. */
    @Override
    public List<String> texts(Taker objects) throws IOException {
        List<String> texts = new ArrayList<>();
        if (json.isString()) {
            add(texts);
        } else if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.isObject() && json.enterObject()) {
                    objects.take();
                } else {
                    add(texts);
                }
            }
        }
        return texts;
    }

    private void add(List<String> texts) throws IOException {
        String text = json.string();
        if (text != null) {
            texts.add(text);
        }
    }

    @Override
    public void each(Taker taker) throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    taker.take();
                }
            }
        }
    }

    @Override
    public boolean repeatsMembers() {
        return false;
    }

    @Override
    public void skip() throws IOException {
        json.skip();
    }

    @Override
    public void end() throws IOException {
        json.end();
    }

    @Override
    public void report(Kind kind, String message) {
        json.report(kind, message);
    }

    @Override
    public Position position() {
        return json.position();
    }
}
