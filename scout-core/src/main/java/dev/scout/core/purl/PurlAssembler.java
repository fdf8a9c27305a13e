package dev.scout.core.purl;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes package URLs of components that are not encoded. */
final class PurlAssembler {

    private PurlAssembler() {}

    static PackageUrl assemble(
            String type,
            @Nullable String namespace,
            String name,
            @Nullable String version,
            Map<String, String> qualifiers,
            @Nullable String subpath,
            @Nullable Consumer<? super PurlRepair> repairs) {
        PurlDraft draft = new PurlDraft(name, repairs);
        draft.name = PurlDraft.stripSlashes(encodable(name));
        draft.namespace = namespace == null ? null : PurlDraft.namespaceSegments(encodable(namespace));
        draft.version = version(version);
        draft.qualifiers = qualifiers(qualifiers);
        draft.subpath = subpath == null ? null : PurlDraft.subpathSegments(encodable(subpath));
        return draft.finish(PurlType.parse(type, 0, type.length()));
    }

    /** A version as a component: absent if it is empty. */
    static @Nullable String version(@Nullable String version) {
        return version == null || version.isEmpty() ? null : encodable(version);
    }

    /** Qualifiers as a component: sorted, keys in lower case, those without a value dropped. */
    static Map<String, String> qualifiers(Map<String, String> qualifiers) {
        if (qualifiers instanceof Qualifiers) {
            return qualifiers;
        }
        Map.Entry<String, String>[] entries = Qualifiers.array(qualifiers.size());
        int count = 0;
        for (Map.Entry<String, String> entry : qualifiers.entrySet()) {
            String key = entry.getKey();
            int breach = PurlKey.breach(key, 0, key.length());
            if (breach >= 0) {
                throw new MalformedPackageUrlException(key, breach, PurlRepair.BAD_KEY.breach());
            }
            if (!entry.getValue().isEmpty()) {
                entries[count++] = Map.entry(key.toLowerCase(Locale.ROOT), encodable(entry.getValue()));
            }
        }
        Qualifiers.sort(entries, count);
        for (int i = 1; i < count; i++) {
            String key = entries[i].getKey();
            if (key.equals(entries[i - 1].getKey())) {
                throw new MalformedPackageUrlException(key, 0, PurlRepair.DUPLICATE_KEY.breach());
            }
        }
        return Qualifiers.ofSorted(entries, count);
    }

    private static String encodable(String component) {
        int lone = PercentCoding.loneSurrogate(component);
        if (lone >= 0) {
            throw new MalformedPackageUrlException(component, lone, "half a surrogate pair");
        }
        return component;
    }
}
