// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The run of the detector along the months of one lesson, repeated whenever something changed. It remembers the last
 * run, because most months are as they were; nobody can see that it does. Source: drift.md 1.
 */
public final class LessonRun {
    private final DriftSettings settings;
    private final List<LessonMonth> months = new ArrayList<>();
    private final List<LessonStep> steps = new ArrayList<>();
    private List<MonitoredIndicator> monitored = List.of();

    /** A run that has not begun. */
    public LessonRun(DriftSettings settings) {
        this.settings = settings;
    }

    /** The steps along these months, which rise; one step per month. */
    public List<LessonStep> along(List<MonitoredIndicator> indicators, List<LessonMonth> wanted) {
        int same = 0;
        if (indicators.equals(monitored)) {
            int most = Math.min(months.size(), wanted.size());
            while (same < most && months.get(same).equals(wanted.get(same))) {
                same++;
            }
        }
        monitored = List.copyOf(indicators);
        months.subList(same, months.size()).clear();
        steps.subList(same, steps.size()).clear();
        LessonDetector detector = same == 0
                ? LessonDetector.start(settings, monitored)
                : steps.get(same - 1).next();
        for (LessonMonth month : wanted.subList(same, wanted.size())) {
            LessonStep step = detector.after(month);
            detector = step.next();
            months.add(month);
            steps.add(step);
        }
        return Collections.unmodifiableList(new ArrayList<>(steps));
    }
}
