// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way the arrows point. What the core may touch is told in its own module. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes"))
            .importPackages("nl.ijkpunt");

    private static final Pattern EMPTY_WORD = Pattern.compile("(?i)utils?|common|impl|manager|helpers?");

    @Test
    void everyModuleIsLookedAt() {
        assertThat(OURS)
                .extracting(type -> type.getPackageName().split("\\.")[2])
                .contains("events", "yaml", "health", "norms", "producers", "streams", "dashboards", "app");
    }

    /**
     * Events, health, streams and dashboards in the order of the data; producers and the file of norms beside them; app
     * around all.
     */
    @ParameterizedTest
    @CsvSource({
        "events,'yaml,health,norms,producers,streams,dashboards,app'",
        "yaml,'events,health,norms,producers,streams,dashboards,app'",
        "health,'yaml,norms,producers,streams,dashboards,app'",
        "norms,'producers,streams,dashboards,app'",
        "producers,'health,norms,streams,dashboards,app'",
        "streams,'norms,producers,dashboards,app'",
        "dashboards,'norms,producers,streams,app'",
    })
    void theArrowNeverTurnsBack(String module, String forbidden) {
        noClasses()
                .that()
                .resideInAPackage(in(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Pattern.compile(",")
                        .splitAsStream(forbidden)
                        .map(ArchitectureTest::in)
                        .toArray(String[]::new))
                .check(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "yaml", "health", "norms", "dashboards"})
    void kafkaIsForTheModulesThatTalkToIt(String module) {
        noClasses()
                .that()
                .resideInAPackage(in(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "kafka..", "io.cloudevents.kafka..")
                .check(OURS);
    }

    /** Records of events go into the core, and the core has no JSON. */
    @Test
    void onlyTheCodecOfTheEventsKnowsJson() {
        noClasses()
                .that()
                .resideInAPackage("nl.ijkpunt.events")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "io.cloudevents..", "org.erdtman..", "nl.ijkpunt.events.codec..")
                .check(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "yaml", "health", "norms", "producers", "streams", "dashboards", "app"})
    void packagesOfAModuleDoNotGoRoundInCircles(String module) {
        SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return (type.getPackageName() + ".").startsWith("nl.ijkpunt." + module + ".")
                                ? SliceIdentifier.of(type.getPackageName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages of " + module;
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }

    /** A name says what something is. These say that nobody knew. */
    @Test
    void namesSaySomething() {
        assertThat(OURS)
                .flatExtracting(type -> Pattern.compile("\\.|\\$|(?<=[a-z0-9])(?=[A-Z])")
                        .splitAsStream(type.getName())
                        .filter(word -> EMPTY_WORD.matcher(word).matches())
                        .map(word -> word + " in " + type.getName())
                        .toList())
                .isEmpty();
    }

    /** The time is told to everything else: as an argument, a clock that was handed over, or a fact. */
    @Test
    void onlyTheCommandLineAndTheDayClockAskWhatTimeItIs() {
        Map<String, Set<String>> askers = Map.of(
                "java.lang.Math", Set.of("random"),
                "java.lang.System", Set.of("currentTimeMillis"),
                "java.time.Clock", Set.of("system", "systemDefaultZone", "systemUTC"),
                "java.time.Instant", Set.of("now"),
                "java.time.LocalDate", Set.of("now"),
                "java.time.LocalDateTime", Set.of("now"),
                "java.time.OffsetDateTime", Set.of("now"),
                "java.time.YearMonth", Set.of("now"),
                "java.time.ZonedDateTime", Set.of("now"));
        noClasses()
                .that()
                .resideOutsideOfPackages(in("app"), "nl.ijkpunt.producers.clock")
                .should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("asks what time it is, or throws a die") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return askers.getOrDefault(call.getTargetOwner().getName(), Set.of())
                                .contains(call.getName());
                    }
                })
                .check(OURS);
    }

    private static String in(String module) {
        return "nl.ijkpunt." + module + "..";
    }
}
