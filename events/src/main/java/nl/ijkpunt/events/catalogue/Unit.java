// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The unit of a value (indicators.yaml and symptoms.yaml, {@code unit}), and how people write values in it. */
public enum Unit {
    DAYS("days", 0, 1),
    SHARE("share", Kind.PERCENT),
    SCALE("scale 1-5", 1, 2),
    RATIO("ratio", 2, 2),
    POINTS("points", 0, 1),
    DIFFERENCE("difference", Kind.SIGNED_PERCENT),
    COUNT("count", 0, 1),
    AGREEMENT("A (-1 to 1)", 2, 2),
    PERCENTAGE_POINTS("percentage points", 0, 1),
    PER_OPEN_MILESTONE("per open milestone", 2, 2),
    TIMES_THE_MEAN("times the mean", 1, 2),
    PROJECTS_PER_TEAM("projects per team", 1, 2),
    SHARE_PER_QUARTER("share per quarter", Kind.PERCENT),
    DAYS_LATE("days late", 0, 1),
    POINTS_MISSING("points missing", 0, 1),
    ROLES("roles", 0, 1),
    PERCENT("percent", 1, 1),
    PERCENT_PER_YEAR("percent per year", 1, 1),
    REQUESTS_PER_QUARTER("requests per quarter", 0, 1),
    SCALE_POINTS("scale points", 1, 2),
    ADJUSTED_SHARE("adjusted share", Kind.PERCENT);

    private enum Kind {
        PLAIN,
        PERCENT,
        SIGNED_PERCENT
    }

    private static final int MOST_DECIMALS = 12;

    private final String code;
    private final Kind kind;
    private final int least;
    private final int most;

    Unit(String code, int leastDecimals, int mostDecimals) {
        this.code = code;
        this.kind = Kind.PLAIN;
        this.least = leastDecimals;
        this.most = mostDecimals;
    }

    Unit(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
        this.least = 0;
        this.most = 1;
    }

    /** As in the specification, for instance {@code scale 1-5}. */
    public String code() {
        return code;
    }

    /** The unit of that name; throws IllegalArgumentException when there is none. */
    public static Unit of(String code) {
        for (Unit unit : values()) {
            if (unit.code.equals(code)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("no unit: " + code);
    }

    /** A value as people write it: rounded, with a decimal comma in Dutch, shares in percent. */
    public String text(double value, Locale language) {
        return text(value, most, language);
    }

    /**
     * The same, with as many decimals as are needed to tell it from the limits: what is not good enough never reads as if
     * it were.
     */
    public String text(double value, Locale language, double... limits) {
        int decimals = most;
        for (double limit : limits) {
            while (decimals < MOST_DECIMALS
                    && Math.abs(value - limit) > 1e-9
                    && text(value, decimals, language).equals(text(limit, decimals, language))) {
                decimals++;
            }
        }
        return text(value, decimals, language);
    }

    private String text(double value, int decimals, Locale language) {
        BigDecimal shown = BigDecimal.valueOf(value)
                .scaleByPowerOfTen(kind == Kind.PLAIN ? 0 : 2)
                .setScale(decimals, RoundingMode.HALF_EVEN);
        DecimalFormat format = new DecimalFormat("#,##0", symbols(language));
        format.setMinimumFractionDigits(Math.min(least, decimals));
        format.setMaximumFractionDigits(decimals);
        String sign = kind == Kind.SIGNED_PERCENT && shown.signum() > 0 ? "+" : "";
        return sign + format.format(shown) + (kind == Kind.PLAIN ? "" : "%");
    }

    /** Written out, so that the text does not depend on the locale data of a Java version. */
    private static DecimalFormatSymbols symbols(Locale language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        boolean dutch = language.getLanguage().equals("nl");
        symbols.setDecimalSeparator(dutch ? ',' : '.');
        symbols.setGroupingSeparator(dutch ? '.' : ',');
        symbols.setMinusSign('-');
        return symbols;
    }

    /** As in the message bundles: {@code scale-1-5}. */
    String key() {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
