package dev.scout.match;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The package map of scout-match, design.md section 2. */
class MatchMapTest {

    private static final String ROOT = "dev.scout.match";
    private static final String CORE = "dev.scout.core..";

    /** What each package may see of this library; what is not listed, it must not. */
    private static final Map<String, List<String>> MAY_SEE = Map.ofEntries(
            entry("version", List.of()),
            entry("range", List.of("version")),
            entry("notation", List.of("range", "version")),
            entry("ecosystem", List.of("version")),
            entry("feed", List.of()),
            entry("", List.of("ecosystem", "range", "version")),
            entry("judgement", List.of("", "ecosystem")),
            entry("inventory", List.of("", "judgement", "ecosystem", "range", "version")),
            entry("remedy", List.of("", "version")),
            entry("risk", List.of("", "ecosystem")),
            entry("report", List.of("", "judgement", "inventory", "ecosystem", "range", "version")));

    private static final Pattern VAGUE_NAME =
            Pattern.compile("(?:.*[.$])?(?:Abstract\\w*|\\w*(?:Util|Utils|Helper|Helpers|Manager|Impl))");

    /** Calls that ask the machine: the clock, the environment. */
    private static final Map<String, Set<String>> ASKS_THE_MACHINE = Map.of(
            "java.lang.System", Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "setProperty"),
            "java.time.Instant", Set.of("now"),
            "java.time.LocalDate", Set.of("now"),
            "java.time.LocalDateTime", Set.of("now"),
            "java.time.OffsetDateTime", Set.of("now"),
            "java.time.ZonedDateTime", Set.of("now"),
            "java.time.Clock", Set.of("systemUTC", "systemDefaultZone"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.scout.match");

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.scout.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothing_asks_the_machine_or_writes_a_log() {
        for (JavaClass type : CLASSES) {
            assertThat(type.getMethodCallsFromSelf())
                    .as("%s", type)
                    .noneMatch(call -> ASKS_THE_MACHINE
                            .getOrDefault(call.getTargetOwner().getName(), Set.of())
                            .contains(call.getName()));
        }
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.apache.commons.logging..")
                .check(CLASSES);
    }

    @Test
    void no_static_field_changes() {
        for (JavaClass type : CLASSES) {
            assertThat(type.getFields())
                    .as("%s", type)
                    .filteredOn(field -> field.getModifiers().contains(JavaModifier.STATIC))
                    .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
        }
    }

    @Test
    void names_say_what_a_class_is() {
        assertThat(CLASSES)
                .extracting(JavaClass::getName)
                .noneMatch(name -> VAGUE_NAME.matcher(name).matches());
    }

    @Test
    void every_package_is_null_marked() throws ClassNotFoundException {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(type -> packages.add(type.getPackageName()));
        for (String name : packages) {
            assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void no_public_signature_shows_jackson() {
        for (JavaClass type : CLASSES) {
            if (isExported(type)) {
                assertThat(exported(type))
                        .as("%s", type)
                        .noneMatch(shown -> shown.getPackageName().startsWith("com.fasterxml"));
            }
        }
    }

    private static boolean isExported(JavaClass type) {
        return isExported((HasModifiers) type)
                && type.getEnclosingClass().map(outer -> isExported(outer)).orElse(true);
    }

    private static boolean isExported(HasModifiers member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    /** All types that a host sees by looking at a class. */
    private static Set<JavaClass> exported(JavaClass type) {
        Set<JavaClass> shown = new HashSet<>(type.getAllRawSuperclasses());
        shown.addAll(type.getAllRawInterfaces());
        for (JavaField field : type.getFields()) {
            if (isExported((HasModifiers) field)) {
                shown.addAll(field.getType().getAllInvolvedRawTypes());
            }
        }
        for (JavaCodeUnit code : type.getCodeUnits()) {
            if (isExported((HasModifiers) code)) {
                shown.addAll(code.getReturnType().getAllInvolvedRawTypes());
                code.getParameterTypes().forEach(parameter -> shown.addAll(parameter.getAllInvolvedRawTypes()));
                shown.addAll(code.getExceptionTypes());
            }
        }
        return shown;
    }

    @Test
    void every_package_sees_what_the_map_says() {
        MAY_SEE.forEach((name, others) -> {
            List<String> seen = new ArrayList<>(List.of(full(name), CORE));
            others.forEach(other -> seen.add(full(other)));
            classes()
                    .that()
                    .resideInAPackage(full(name))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(seen.toArray(new String[0])).or(not(resideInAPackage("dev.scout.."))))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        });
    }

    @Test
    void every_package_is_on_the_map() {
        assertThat(CLASSES)
                .extracting(JavaClass::getPackageName)
                .allMatch(name -> MAY_SEE.keySet().stream()
                        .anyMatch(listed -> full(listed).equals(name)));
    }

    @Test
    void versions_and_ranges_know_nothing_of_advisories_and_bills() {
        noClasses()
                .that()
                .resideInAnyPackage(full("version"), full("range"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CORE)
                .check(CLASSES);
    }

    private static String full(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }
}
