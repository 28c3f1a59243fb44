// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.Health;
import nl.ijkpunt.health.Partnership;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.norms.NormsFile;
import nl.ijkpunt.producers.stories.Stories;
import nl.ijkpunt.producers.stories.StoryRequest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the answers about one partnership cost in the core alone: from nothing, on a next day, and after a next fact. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class OnePartnership {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    /** Years of history. */
    @Param({"1", "3", "10"})
    public int years;

    private final Norms norms = NormsFile.shipped();
    private List<Fact> facts = List.of();
    private Partnership known = new Partnership("verband", norms);
    private LocalDate day = TODAY;

    /** Tells the story once. */
    @Setup(Level.Trial)
    public void tell() {
        facts = Stories.tell(new StoryRequest("verband", "Verband", "good-recovery", 7, TODAY, years));
    }

    /** A partnership that has answered before, and one that has not heard the last fact yet. */
    @Setup(Level.Iteration)
    public void answerOnce() {
        known = new Partnership("verband", norms);
        facts.forEach(known::learn);
        day = TODAY;
        known.on(day);
    }

    /** Before each call of {@code factArrives}: all but the newest fact are known and answered. */
    @State(Scope.Thread)
    public static class Waiting {

        private Partnership partnership = new Partnership("verband", NormsFile.shipped());

        /** Not measured. */
        @Setup(Level.Invocation)
        public void answerWithoutTheLast(OnePartnership bench) {
            partnership = new Partnership("verband", bench.norms);
            bench.facts.subList(0, bench.facts.size() - 1).forEach(partnership::learn);
            partnership.on(TODAY);
        }
    }

    /** All facts learned and all answers given, from nothing. */
    @Benchmark
    public Health fromScratch() {
        Partnership partnership = new Partnership("verband", norms);
        facts.forEach(partnership::learn);
        return partnership.on(TODAY);
    }

    /** A day passes and nothing was told. */
    @Benchmark
    public Health dayPasses() {
        day = day.plusDays(1).getDayOfMonth() > 28 ? day : day.plusDays(1);
        return known.on(day);
    }

    /** One more fact, dated like the newest. */
    @Benchmark
    public Health factArrives(Waiting waiting) {
        waiting.partnership.learn(facts.get(facts.size() - 1));
        return waiting.partnership.on(TODAY);
    }
}
