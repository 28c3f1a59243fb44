// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.ijkpunt.events.MessageBundle;
import nl.ijkpunt.events.Money;
import nl.ijkpunt.events.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** How a receipt writes sentences, dates, points and euros, in Dutch or English. */
final class Words {

    static final String NONE = "–";

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Catalogue catalogue;
    private final ResourceBundle texts;

    Words(Locale language) {
        this.catalogue = Catalogue.in(language);
        this.texts = MessageBundle.in("nl.ijkpunt.app.explain.receipt", catalogue.language());
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Locale language() {
        return catalogue.language();
    }

    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), language()).format(values);
    }

    /** {@code 15 maart 2026}. */
    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language()).format(day);
    }

    /** {@code 15-03-2026}, for columns. */
    String shortDate(@Nullable LocalDate day) {
        return day == null
                ? NONE
                : DateTimeFormatter.ofPattern(dutch() ? "dd-MM-uuuu" : "uuuu-MM-dd", Locale.ROOT)
                        .format(day);
    }

    /** Day and time where the partnerships are. */
    String moment(Instant instant) {
        return DateTimeFormatter.ofPattern(dutch() ? "dd-MM-uuuu HH:mm" : "uuuu-MM-dd HH:mm", Locale.ROOT)
                .format(instant.atZone(HERE));
    }

    /** Points of a score with one decimal. */
    String points(@Nullable Double points) {
        return points == null ? NONE : points(rounded(points));
    }

    /** Points already rounded. */
    String points(BigDecimal points) {
        return format("#,##0.0", points);
    }

    /** Points with their sign. */
    String signed(BigDecimal points) {
        return (points.signum() > 0 ? "+" : "") + points(points);
    }

    static BigDecimal rounded(double points) {
        return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_EVEN);
    }

    /** A share 0-1 in whole percent. */
    String percent(double share) {
        return format("#,##0", BigDecimal.valueOf(100 * share).setScale(0, RoundingMode.HALF_EVEN)) + "%";
    }

    /** {@code € 1.234.567,89}. */
    String euro(Money amount) {
        return "€ " + format("#,##0.00", BigDecimal.valueOf(amount.cents(), 2));
    }

    /** An amount that was computed, to whole cents. */
    String euro(double amount) {
        return "€ " + format("#,##0.00", BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN));
    }

    /** A plain number with as many decimals as it has, at most six. */
    String number(double value) {
        return format("#,##0.######", BigDecimal.valueOf(value));
    }

    private boolean dutch() {
        return language().getLanguage().equals("nl");
    }

    /** Symbols are written out, so that the text does not depend on the locale data of a Java version. */
    private String format(String pattern, BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(dutch() ? ',' : '.');
        symbols.setGroupingSeparator(dutch() ? '.' : ',');
        symbols.setMinusSign('-');
        return new DecimalFormat(pattern, symbols).format(value);
    }
}
