// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Kafka's side of {@link Partnerships}. The wall clock only says "now is a good moment to answer": what is answered
 * depends on the rows alone. A task that comes back to life is initialised again, so all memory is made there.
 */
final class PartnershipProcessor implements Processor<byte[], Inbound, Object, Object> {

    private final Monitor.Factory monitors;
    private final int inMemory;
    private final Duration moment;
    private final LastAnswers answers;
    private final LongSupplier nanoseconds;

    private @Nullable Partnerships partnerships;
    private @Nullable Pace pace;
    private LastAnswers.@Nullable Page page;
    private String task = "";

    PartnershipProcessor(
            Monitor.Factory monitors, int inMemory, Duration moment, LastAnswers answers, LongSupplier nanoseconds) {
        this.monitors = monitors;
        this.inMemory = inMemory;
        this.moment = moment;
        this.answers = answers;
        this.nanoseconds = nanoseconds;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        task = context.taskId().toString();
        LastAnswers.Page ours = answers.open(task);
        page = ours;
        Partnerships fresh = new Partnerships(context, monitors, inMemory, ours);
        partnerships = fresh;
        Pace ourPace = new Pace(nanoseconds);
        pace = ourPace;
        context.schedule(moment, PunctuationType.WALL_CLOCK_TIME, now -> {
            if (ourPace.mayAnswer() && fresh.answer(ourPace::goesOn) > 0) {
                ourPace.answered();
                ours.answeredAt(now);
            }
        });
    }

    @Override
    public void process(Record<byte[], Inbound> record) {
        Partnerships ours = Objects.requireNonNull(partnerships);
        Objects.requireNonNull(pace).heard();
        if (record.value() instanceof Inbound.Told told) {
            ours.told(told.fact());
        } else if (record.value() instanceof Inbound.DayPassed day) {
            ours.dayPassed(day.date(), day.latest());
        } else {
            throw new IllegalStateException("the edge let through " + record.value());
        }
    }

    /** Answers that are due stay so: whoever has the task next gives them. */
    @Override
    public void close() {
        if (page != null) {
            answers.close(task, page);
        }
        partnerships = null;
    }
}
