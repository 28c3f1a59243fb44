// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a row belongs in the order of the source: by what a cell means and not by how it is spelled, so that 10 comes
 * after 9 and 01-02-2026 after 31-01-2026.
 *
 * @param moment of a cell that is a day, a month or a moment
 * @param number of a cell that is a number
 * @param text of any other, with every number in it as long as the longest
 */
record SortKey(Instant moment, BigDecimal number, String text) implements Comparable<SortKey> {

    private static final Comparator<SortKey> ORDER =
            Comparator.comparing(SortKey::moment).thenComparing(SortKey::number).thenComparing(SortKey::text);

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int LONGEST = 20;

    /** The order of a row by these columns, the first of them first. */
    static List<SortKey> of(List<String> columns, Row row, Format format) {
        return columns.stream()
                .map(column -> of(format.clean(row.cell(column)), format))
                .toList();
    }

    private static SortKey of(String text, Format format) {
        Instant moment = format.moment(text);
        YearMonth month = moment == null ? format.month(text) : null;
        if (month != null) {
            moment = month.atDay(1).atStartOfDay(DateForm.ZONE).toInstant();
        }
        BigDecimal number = moment == null ? format.numbers().read(text) : null;
        return new SortKey(
                moment == null ? Instant.MIN : moment,
                number == null ? BigDecimal.ZERO : number,
                moment == null && number == null ? padded(text) : "");
    }

    private static String padded(String text) {
        return DIGITS.matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(digits -> Matcher.quoteReplacement(
                        "0".repeat(Math.max(0, LONGEST - digits.group().length())) + digits.group()));
    }

    /** Rows compare by the first column that tells them apart. */
    static int compare(List<SortKey> one, List<SortKey> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public int compareTo(SortKey other) {
        return ORDER.compare(this, other);
    }
}
