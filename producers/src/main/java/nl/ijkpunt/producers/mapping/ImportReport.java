// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import nl.ijkpunt.events.Code;
import org.jspecify.annotations.Nullable;

/**
 * What became of the input.
 *
 * @param mapping name of the mapping
 * @param rows rows read, header and empty rows not counted
 * @param facts facts per type, under the name of the type without family and version
 * @param skipped what was left out on purpose, and how often
 * @param problemCount number of problems
 * @param problems the first thousand problems
 * @param rejectedRows rows that were handed back
 * @param rejects files that hold those rows, to be mended and imported again
 * @param notices what is not wrong, and may not be expected
 * @param survey what is to be said of a survey; null for anything else
 */
public record ImportReport(
        String mapping,
        long rows,
        SortedMap<String, Long> facts,
        SortedMap<Skipped, Long> skipped,
        long problemCount,
        List<Problem> problems,
        long rejectedRows,
        List<Path> rejects,
        List<Notice> notices,
        @Nullable SurveyResult survey) {

    public ImportReport {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
        problems = List.copyOf(problems);
        rejects = List.copyOf(rejects);
        notices = List.copyOf(notices);
    }

    /**
     * What became of a survey.
     *
     * @param told false when nothing was told, because a row or a file cannot be read
     * @param notShown groups that the board will not show apart, as {@code participant/perspective}
     */
    public record SurveyResult(boolean told, List<String> notShown) {
        public SurveyResult {
            notShown = List.copyOf(notShown);
        }
    }

    /** Why something was left out without being wrong. */
    public enum Why {
        /** A cell that the fact needs is empty or withheld; the detail is its column. */
        MISSING,
        /** A later row about the same thing, where only the first one counts. */
        NOT_FIRST,
        /** Nothing changed since the previous row about the same thing. */
        UNCHANGED,
        /** A skip rule of the mapping; the detail is its reason. */
        RULE,
        /** A row was mended in the file of rejects that was imported along. */
        MENDED
    }

    /**
     * Something that was left out on purpose.
     *
     * @param what the type of fact, or {@code row}
     * @param why the reason
     * @param detail a column, or the reason that the mapping gives
     */
    public record Skipped(String what, Why why, String detail) implements Comparable<Skipped> {

        private static final Comparator<Skipped> ORDER =
                Comparator.comparing(Skipped::what).thenComparing(Skipped::why).thenComparing(Skipped::detail);

        @Override
        public int compareTo(Skipped other) {
            return ORDER.compare(this, other);
        }
    }

    /** Number of facts. */
    public long factCount() {
        return facts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Number of times that something of this type was left out for this reason. */
    public long skipped(String what, Why why) {
        return skipped.entrySet().stream()
                .filter(entry ->
                        entry.getKey().what().equals(what) && entry.getKey().why() == why)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The summary in some lines, in Dutch or, for any other language, English; problems are not listed. */
    public String text(Locale locale) {
        Texts texts = Texts.of(locale);
        StringJoiner lines = new StringJoiner("\n");
        lines.add(texts.text("summary", mapping, rows, factCount(), rejectedRows, problemCount));
        facts.forEach((type, count) -> lines.add(texts.text("summary.facts", type, count)));
        skipped.forEach((skip, count) -> lines.add(texts.text(
                "summary.skipped", skip.what(), count, texts.text("skipped." + Code.of(skip.why()), skip.detail()))));
        rejects.forEach(
                file -> lines.add(texts.text(survey == null ? "summary.rejects" : "survey.rejects", file.toString())));
        notices.forEach(notice -> lines.add(notice.text(locale)));
        if (survey != null && !survey.told()) {
            lines.add(texts.text("survey.not-told"));
        }
        if (survey != null && !survey.notShown().isEmpty()) {
            lines.add(texts.text("survey.not-shown", String.join(", ", survey.notShown())));
        }
        return lines.toString();
    }
}
