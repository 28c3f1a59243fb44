// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What became of a workbook.
 *
 * @param file the workbook
 * @param facts facts per type, under the name of the type without family and version
 * @param problems cells that cannot be used; what they belong to was left out
 */
public record WorkbookReport(Path file, SortedMap<String, Long> facts, List<CellProblem> problems) {

    public WorkbookReport {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        problems = List.copyOf(problems);
    }

    /** The summary in some lines, in Dutch or, for any other language, English; problems are not listed. */
    public String text(Locale locale) {
        Words words = Words.of(locale);
        long all = facts.values().stream().mapToLong(Long::longValue).sum();
        StringJoiner lines = new StringJoiner("\n");
        lines.add(words.text("summary", file.toString(), all, problems.size()));
        facts.forEach((type, count) -> lines.add("  " + type + ": " + count));
        return lines.toString();
    }
}
