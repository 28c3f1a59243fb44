// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.series;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import nl.ijkpunt.health.drift.SeriesPoint;
import nl.ijkpunt.producers.input.RowReader;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a series from comma separated text with the header {@code t,x}: t are rising whole numbers, x any numbers. A row
 * with an empty x is a missing value: no observation, no step. Source: drift.md 12.
 */
public final class SeriesFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> HEADER = List.of("t", "x");

    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_SHOWN = 60;

    private final String name;
    private final Times times;
    private final List<SeriesFinding> findings = new ArrayList<>();
    private final List<SeriesPoint> points = new ArrayList<>();
    private @Nullable Long last;

    /** What t counts. */
    public enum Times {
        /** Any unit. */
        ANY,
        /** Months, of which there are not more than fit in 32 bits. */
        MONTHS
    }

    private SeriesFile(String name, Times times) {
        this.name = name;
        this.times = times;
    }

    /**
     * The points that have a value.
     *
     * @param name of the file, as findings repeat it
     * @throws InvalidSeries with everything that is wrong in it
     * @throws IOException when it cannot be read
     */
    public static List<SeriesPoint> read(String name, Reader text, Times times) throws IOException, InvalidSeries {
        SeriesFile file = new SeriesFile(name, times);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        RowReader rows = new RowReader(text, name);
        try (CSVParser parser = format.parse(rows)) {
            file.take(parser, rows);
        }
        if (!file.findings.isEmpty()) {
            throw new InvalidSeries(file.findings);
        }
        return List.copyOf(file.points);
    }

    private void take(CSVParser parser, RowReader text) throws IOException {
        Iterator<CSVRecord> rows = parser.iterator();
        long line = 1;
        try {
            if (!rows.hasNext()) {
                find(line, SeriesRule.HEADER, "");
                return;
            }
            String header = String.join(",", rows.next().toList());
            if (!header.replace(BYTE_ORDER_MARK, "").equals(String.join(",", HEADER))) {
                find(line, SeriesRule.HEADER, header);
                return;
            }
            line = parser.getCurrentLineNumber() + 1;
            while (rows.hasNext()) {
                take(rows.next(), line);
                text.rowEnded();
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException)) {
                throw e.getCause();
            }
            find(line, SeriesRule.QUOTES);
        }
    }

    private void take(CSVRecord row, long line) {
        if (row.size() == 1 && row.get(0).isEmpty()) {
            return;
        }
        if (row.size() != HEADER.size()) {
            find(line, SeriesRule.FIELDS, Integer.toString(row.size()));
            return;
        }
        Long time = time(row.get(0), line);
        Double value = value(row.get(1), line);
        if (time != null && value != null) {
            points.add(new SeriesPoint(time, value));
        }
    }

    private @Nullable Long time(String text, long line) {
        long time;
        try {
            time = Long.parseLong(text);
        } catch (NumberFormatException e) {
            find(line, SeriesRule.NOT_WHOLE, text);
            return null;
        }
        if (times == Times.MONTHS && (int) time != time) {
            find(line, SeriesRule.NO_MONTH, text);
            return null;
        }
        if (last != null && time <= last) {
            find(line, SeriesRule.NOT_RISING, text, last.toString());
            return null;
        }
        last = time;
        return time;
    }

    private @Nullable Double value(String text, long line) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            // digits by the million take minutes, and are noise
            double value = text.length() > LONGEST_NUMBER ? Double.NaN : new BigDecimal(text).doubleValue();
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        find(line, SeriesRule.NO_NUMBER, text);
        return null;
    }

    private void find(long line, SeriesRule rule, String... values) {
        List<String> shown = Arrays.stream(values)
                .map(value -> value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…")
                .toList();
        findings.add(new SeriesFinding(name, line, rule, shown));
    }
}
