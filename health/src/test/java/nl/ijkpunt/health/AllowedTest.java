// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the core may touch. It is a function: what it cannot reach cannot make two runs differ. */
class AllowedTest {

    private static final JavaClasses HEALTH = new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes"))
            .importPackages("nl.ijkpunt.health");

    /** Allowed one by one: everything that is not named here is forbidden, the network and files first of all. */
    private static final DescribedPredicate<JavaClass> PARTS_OF_JAVA = resideInAnyPackage(
                    "java.lang",
                    "java.lang.annotation",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.math",
                    "java.nio.charset",
                    "java.time..",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream")
            .or(named("a digest", "java.security.MessageDigest", "java.security.NoSuchAlgorithmException"))
            .and(DescribedPredicate.not(named(
                    "a source of chance, time or threads",
                    "java.lang.Process",
                    "java.lang.ProcessBuilder",
                    "java.lang.Runtime",
                    "java.lang.Thread",
                    "java.lang.ThreadLocal",
                    "java.time.Clock",
                    "java.time.InstantSource",
                    "java.util.Random",
                    "java.util.SplittableRandom",
                    "java.util.Timer",
                    "java.util.UUID")));

    @Test
    void theCoreKnowsItselfTheEventsAndHarmlessPartsOfJava() {
        classes()
                .should()
                .onlyDependOnClassesThat(are(resideInAPackage("nl.ijkpunt.health.."))
                        .or(resideInAnyPackage("nl.ijkpunt.events", "nl.ijkpunt.events.catalogue"))
                        .or(PARTS_OF_JAVA)
                        .or(resideInAnyPackage("org.apache.commons.statistics..", "org.jspecify.annotations"))
                        .or(new DescribedPredicate<>("a primitive or an array of one") {
                            @Override
                            public boolean test(JavaClass type) {
                                return type.getBaseComponentType().isPrimitive();
                            }
                        }))
                .check(HEALTH);
    }

    @Test
    void nothingInTheCoreAsksWhatTimeItIsOrThrowsADie() {
        noClasses()
                .should()
                .callMethodWhere(call(
                        "reads a clock or a die",
                        Map.of(
                                "java.time.Instant", List.of("now"),
                                "java.time.LocalDate", List.of("now"),
                                "java.time.LocalDateTime", List.of("now"),
                                "java.time.OffsetDateTime", List.of("now"),
                                "java.time.YearMonth", List.of("now"),
                                "java.time.ZonedDateTime", List.of("now"),
                                "java.time.ZoneId", List.of("systemDefault"),
                                "java.lang.Math", List.of("random"),
                                "java.lang.System", List.of("currentTimeMillis", "nanoTime", "getenv", "getProperty"))))
                .check(HEALTH);
    }

    /** Their order differs from one run of Java to the next, and so would sums of doubles. */
    @Test
    void nothingInTheCoreHasARandomOrder() {
        noClasses()
                .should()
                .callMethodWhere(call(
                        "makes a collection of random order",
                        Map.of(
                                "java.util.Map", List.of("of", "ofEntries", "copyOf"),
                                "java.util.Set", List.of("of", "copyOf"))))
                .check(HEALTH);
    }

    private static DescribedPredicate<JavaClass> named(String description, String... names) {
        return new DescribedPredicate<>(description) {
            @Override
            public boolean test(JavaClass type) {
                return List.of(names).contains(type.getName());
            }
        };
    }

    private static DescribedPredicate<JavaMethodCall> call(String description, Map<String, List<String>> methods) {
        return new DescribedPredicate<>(description) {
            @Override
            public boolean test(JavaMethodCall call) {
                return methods.getOrDefault(call.getTargetOwner().getName(), List.of())
                        .contains(call.getName());
            }
        };
    }
}
