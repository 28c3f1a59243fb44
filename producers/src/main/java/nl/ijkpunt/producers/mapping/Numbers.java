// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a source writes numbers. What can mean one thing only is read in every notation: euro signs, a minus before or
 * behind, brackets around, spaces between thousands, {@code 1.234,-}.
 *
 * @param decimal sign before the decimals
 * @param grouping sign between thousands; empty for none
 * @param remove signs around a number that mean nothing
 * @param negative words before or behind a number that make it negative, such as {@code CR}
 */
record Numbers(String decimal, String grouping, List<String> remove, List<String> negative) {

    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]");
    private static final Pattern EURO = Pattern.compile("€|\\b(EUR|euro)\\b", Pattern.CASE_INSENSITIVE);

    /** Null when it is not written as the format says, for a guess could be off by a factor thousand. */
    @Nullable
    BigDecimal read(String text) {
        String left = text;
        for (String sign : remove) {
            left = left.replace(sign, " ");
        }
        left = DASHES.matcher(left).replaceAll("-");
        left = EURO.matcher(left).replaceFirst(" ").strip();
        int signs = 0;
        boolean positive = false;
        String bare = withoutNegative(left);
        if (!bare.equals(left)) {
            signs++;
            left = bare;
        }
        if (left.startsWith("(") && left.endsWith(")")) {
            signs++;
            left = left.substring(1, left.length() - 1).strip();
        }
        // euros without cents: the dash behind the decimal sign is no minus
        left = left.replaceFirst("(?<=\\d)" + Pattern.quote(decimal) + " ?(--?|=)$", "");
        if (left.startsWith("-") || left.startsWith("+")) {
            signs++;
            positive = left.startsWith("+");
            left = left.substring(1).strip();
        }
        if (left.endsWith("-")) {
            signs++;
            left = left.substring(0, left.length() - 1).strip();
        }
        BigDecimal number = signs > 1 ? null : unsigned(left);
        return number == null || signs == 0 || positive ? number : number.negate();
    }

    private String withoutNegative(String text) {
        for (String word : negative) {
            String lower = text.toLowerCase(Locale.ROOT);
            if (lower.endsWith(word.toLowerCase(Locale.ROOT))) {
                return text.substring(0, text.length() - word.length()).strip();
            }
            if (lower.startsWith(word.toLowerCase(Locale.ROOT))) {
                return text.substring(word.length()).strip();
            }
        }
        return text;
    }

    private @Nullable BigDecimal unsigned(String text) {
        String whole = "\\d+|\\d{1,3}( \\d{3})+";
        if (!grouping.isEmpty()) {
            whole += "|\\d{1,3}(" + Pattern.quote(grouping) + "\\d{3})+";
        }
        if (!text.matches("(" + whole + ")(" + Pattern.quote(decimal) + "\\d+)?")) {
            return null;
        }
        String digits = text.replace(" ", "");
        return new BigDecimal((grouping.isEmpty() ? digits : digits.replace(grouping, "")).replace(decimal, "."));
    }

    /** True for what may be thousands as well as decimals (1,234), and nobody said what stands between thousands. */
    boolean isUnclear(String text) {
        return grouping.isEmpty()
                && Pattern.compile("(?<!\\d)[1-9]\\d{0,2}" + Pattern.quote(decimal) + "\\d{3}(?!\\d)")
                        .matcher(text)
                        .find();
    }

    /** A number in this form. */
    String written(BigDecimal number) {
        String plain = number.toPlainString();
        // with a zero more it cannot be taken for thousands
        return (number.scale() == 3 ? plain + "0" : plain).replace(".", decimal);
    }

    /** How people see what is expected. */
    String example() {
        return "1" + grouping + "234" + decimal + "56";
    }
}
