package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.sbom.reader.FewValues;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How JSON-LD spells the elements of SPDX 3.
 *
 * <p>Rules: names may be compact or whole IRIs; a value may be itself, an object with {@code @value} or {@code @id}, or
 * an array of one of these; an element may stand inside of the one that refers to it, where it is handed over first,
 * and one without an id gets one.
 */
final class Spdx3Elements {

    private final JsonInput json;
    private final Taker taker;
    private final Runnable newGraph;
    private int unnamed;

    /** Takes elements as they end. */
    @FunctionalInterface
    interface Taker {
        void take(Spdx3Element element) throws IOException;
    }

    /**
     * Begins to read.
     *
     * @param newGraph told before a graph, which takes the place of one before it
     */
    Spdx3Elements(JsonInput json, Taker taker, Runnable newGraph) {
        this.json = json;
        this.taker = taker;
        this.newGraph = newGraph;
    }

    /** Reads the array or object of elements that stands here. */
    void all() throws IOException {
        if (json.isObject()) {
            element();
        } else if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.isObject()) {
                    element();
                }
            }
        }
    }

    /** Reads the object that stands here: an element, or a document that holds a graph of them. */
    private @Nullable String element() throws IOException {
        if (!json.enterObject()) {
            return null;
        }
        Spdx3Element element = new Spdx3Element();
        for (String name; (name = json.nextName()) != null; ) {
            member(Spdx3Names.compact(name), element);
        }
        if (element.type == null) {
            return element.id;
        }
        if (element.id == null) {
            element.id = "_:unnamed-" + ++unnamed;
        }
        taker.take(element);
        return element.id;
    }

    /** A text that many elements have in common. */
    @Nullable
    String common() throws IOException {
        return json.isString() ? json.word() : text();
    }

    private void member(String name, Spdx3Element element) throws IOException {
        switch (name) {
            case "@graph" -> {
                newGraph.run();
                all();
            }
            case "spdxId" -> element.id = id(element);
            case "type" -> {
                String type = common();
                element.type = type == null ? null : Spdx3Names.compact(type);
            }
            case "name" -> element.name = text();
            case "summary" -> element.summary = text();
            case "description" -> element.description = text();
            case "comment" -> element.comment = text();
            case "creationInfo" -> element.creationInfo = reference();
            case "externalIdentifier" -> each(() -> externalIdentifier(element.identified()));
            case "externalRef" -> each(() -> externalRef(element.identified()));
            case "rootElement" -> element.rootElements = references();
            // the elements of a collection may stand in it; which they are says nothing more
            case "element" -> references();
            case "import" -> element.imports = imports();
            case "subject" -> element.subject = reference();
            case "statement" -> element.statement = text();
            default -> {
                boolean known = Spdx3Members.relation(name, element, this)
                        || Spdx3Members.artifact(name, element, this)
                        || Spdx3Members.licence(name, element, this)
                        || Spdx3Members.creation(name, element, this);
                if (!known) {
                    json.skip();
                }
            }
        }
    }

    /** The id that stands here; nothing refers to a relationship, whose id comes once. */
    private @Nullable String id(Spdx3Element element) throws IOException {
        return json.isString() && !element.isA("Relationship") ? json.reference() : text();
    }

    private void externalIdentifier(Spdx3Element.Identified identified) throws IOException {
        String type = null;
        String identifier = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (Spdx3Names.compact(name)) {
                case "externalIdentifierType" -> type = word();
                case "identifier" -> identifier = text();
                default -> json.skip();
            }
        }
        identified.identifiers.add(new Spdx3Element.ExternalIdentifier(type, identifier));
    }

    private void externalRef(Spdx3Element.Identified identified) throws IOException {
        String type = null;
        List<String> locators = List.of();
        for (String name; (name = json.nextName()) != null; ) {
            switch (Spdx3Names.compact(name)) {
                case "externalRefType" -> type = word();
                case "locator" -> locators = texts();
                default -> json.skip();
            }
        }
        identified.refs.add(new Spdx3Element.ExternalRef(type, locators));
    }

    /** The ids of elements of other documents. */
    private List<String> imports() throws IOException {
        List<String> ids = new ArrayList<>();
        each(() -> {
            for (String name; (name = json.nextName()) != null; ) {
                if (!Spdx3Names.compact(name).equals("externalSpdxId")) {
                    json.skip();
                    continue;
                }
                String id = text();
                if (id != null) {
                    ids.add(id);
                }
            }
        });
        return ids;
    }

    /** The hashes that stand here; other ways to verify something are passed over. */
    List<SpdxChecksum> hashes() throws IOException {
        List<SpdxChecksum> hashes = new ArrayList<>(2);
        each(() -> {
            String type = null;
            String algorithm = null;
            String value = null;
            for (String name; (name = json.nextName()) != null; ) {
                switch (Spdx3Names.compact(name)) {
                    case "type" -> type = word();
                    case "algorithm" -> algorithm = word();
                    case "hashValue" -> value = text();
                    default -> json.skip();
                }
            }
            // a PackageVerificationCode has a hash over hashes, which is none over the package
            if (!"PackageVerificationCode".equals(type)) {
                hashes.add(new SpdxChecksum(algorithm, value));
            }
        });
        return hashes;
    }

    /** The words of a dictionary. */
    void dictionary(List<Spdx3Element.DictionaryEntry> entries) throws IOException {
        each(() -> {
            String key = null;
            String value = null;
            for (String name; (name = json.nextName()) != null; ) {
                switch (Spdx3Names.compact(name)) {
                    case "key" -> key = text();
                    case "value" -> value = text();
                    default -> json.skip();
                }
            }
            entries.add(new Spdx3Element.DictionaryEntry(key, value));
        });
    }

    /** The text that stands here, bare or in an object; the first of several. */
    @Nullable
    String text() throws IOException {
        if (json.isString()) {
            return json.string();
        } else if (json.isArray()) {
            List<String> texts = texts();
            return texts.isEmpty() ? null : texts.get(0);
        } else if (json.isObject()) {
            return inObject();
        }
        return json.string();
    }

    /** Passes over the text that stands here, which has no place in the model. */
    void passText() throws IOException {
        if (json.isString()) {
            json.skip();
        } else {
            text();
        }
    }

    /** The texts that stand here, in an array or one alone. */
    List<String> texts() throws IOException {
        if (!json.isArray()) {
            String text = text();
            return text == null ? List.of() : List.of(text);
        }
        List<String> texts = new ArrayList<>(2);
        json.enterArray();
        while (json.nextElement()) {
            String text = json.isObject() ? inObject() : json.string();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A word of an enumeration. */
    @Nullable
    String word() throws IOException {
        String text = common();
        return text == null ? null : Spdx3Names.word(text);
    }

    /** What the value that stands here refers to; the first of several. */
    @Nullable
    String reference() throws IOException {
        if (!json.isArray()) {
            return referred();
        }
        List<String> references = references();
        return references.isEmpty() ? null : references.get(0);
    }

    /** What the values that stand here refer to: ids, or the elements themselves. */
    List<String> references() throws IOException {
        if (!json.isArray()) {
            String id = referred();
            return id == null ? List.of() : List.of(id);
        }
        List<String> references = List.of();
        json.enterArray();
        while (json.nextElement()) {
            String id = referred();
            if (id != null) {
                references = FewValues.with(references, id);
            }
        }
        return references;
    }

    private @Nullable String referred() throws IOException {
        return json.isObject() ? element() : json.reference();
    }

    private @Nullable String inObject() throws IOException {
        String text = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "@value", "@id", "spdxId" -> text = json.string();
                    default -> json.skip();
                }
            }
        }
        if (text == null) {
            json.report(Kind.WRONG_TYPE, "expected a text; left out");
        }
        return text;
    }

    /** Enters every object that stands here, in an array or one alone. */
    private void each(SpdxMembers.Taker each) throws IOException {
        if (json.isObject()) {
            json.enterObject();
            each.take();
        } else if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    each.take();
                }
            }
        }
    }
}
