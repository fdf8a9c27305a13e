package dev.scout.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The package map of scout-core, design.md section 2: the nouns; no input or output, no clock. */
class CoreMapTest {

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
            .importPackages("dev.scout.core");

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
    void core_depends_on_java_and_package_urls_only() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.scout.core..", "java..", "javax.crypto..", "org.jspecify..", "com.github.packageurl..")
                .check(CLASSES);
    }

    @Test
    void core_reads_and_writes_nothing() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                .check(CLASSES);
        // Two may name java.io: the exception that is an IOException, and the licence list in the jar itself.
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.scout.core.read")
                .and()
                .doNotHaveSimpleName("SpdxLicenseList")
                .should()
                .dependOnClassesThat(resideInAPackage("java.io..").and(not(type(Serializable.class))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dev.scout.core.read")
                .should()
                .dependOnClassesThat(resideInAPackage("java.io..")
                        .and(not(assignableTo(IOException.class)))
                        .and(not(type(Serializable.class))))
                .check(CLASSES);
    }
}
