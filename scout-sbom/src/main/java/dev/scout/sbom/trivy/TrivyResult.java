package dev.scout.sbom.trivy;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.sbom.reader.DistributionNames;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one place: the packages of a distribution, of a lock file, of a program.
 *
 * @param target the place, as written
 * @param kind Trivy's {@code Class}
 * @param type the distribution or the package manager
 * @param packages that are listed
 * @param vulnerable packages that vulnerabilities name
 */
record TrivyResult(
        @Nullable String target,
        @Nullable String kind,
        @Nullable String type,
        List<TrivyPackage> packages,
        List<TrivyPackage> vulnerable) {

    /** Reads the result that stands here; null if there is none. */
    static @Nullable TrivyResult read(JsonInput json, int limit) throws IOException {
        if (!json.enterObject()) {
            return null;
        }
        String target = null;
        String kind = null;
        String type = null;
        List<TrivyPackage> packages = List.of();
        List<TrivyPackage> vulnerable = List.of();
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "Target" -> target = json.string();
                case "Class" -> kind = json.string();
                case "Type" -> type = json.string();
                case "Packages" -> packages = packages(json, limit);
                case "Vulnerabilities" -> vulnerable = packages(json, limit);
                default -> json.skip();
            }
        }
        return new TrivyResult(target, kind, type, packages, vulnerable);
    }

    private static List<TrivyPackage> packages(JsonInput json, int limit) throws IOException {
        List<TrivyPackage> packages = new ArrayList<>();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (packages.size() >= limit) {
                    throw new MalformedDocumentException("more packages than the limit allows", json.position());
                }
                TrivyPackage read = TrivyPackage.read(json);
                if (read != null) {
                    packages.add(read);
                }
            }
        }
        return packages;
    }

    /** Whether packages belong here at all: misconfigurations, secrets and licences of files are other things. */
    boolean isOfPackages() {
        return !packages.isEmpty()
                || !vulnerable.isEmpty()
                || "os-pkgs".equals(kind)
                || "lang-pkgs".equals(kind)
                || kind == null && type != null;
    }

    /** Whether these are the packages of a distribution. */
    boolean isOfDistribution() {
        return "os-pkgs".equals(kind) || kind == null && TrivyPurls.isDistribution(type);
    }

    /** The distribution that an older report tells of in {@code image (alpine 3.10.2)}; null if it tells of none. */
    @Nullable
    OperatingSystem distribution() {
        int open = target == null ? -1 : target.lastIndexOf('(');
        int space = open < 0 || target == null ? -1 : target.indexOf(' ', open);
        return type == null || target == null || space < 0 || !target.endsWith(")") || !isOfDistribution()
                ? null
                : DistributionNames.operatingSystem(type, target.substring(space + 1, target.length() - 1));
    }

    /**
     * The file that the packages are from, where they tell no files of their own; null for those of a distribution, and
     * where one result holds all packages of a language.
     */
    @Nullable
    String file() {
        boolean file = target != null
                && !isOfDistribution()
                && (target.indexOf('.') >= 0 || target.indexOf('/') >= 0)
                && !target.equals("Node.js");
        return file ? target : null;
    }
}
