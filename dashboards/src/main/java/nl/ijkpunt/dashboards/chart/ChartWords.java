// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.chart;

import java.text.MessageFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.ijkpunt.events.MessageBundle;
import nl.ijkpunt.events.catalogue.Catalogue;
import nl.ijkpunt.events.catalogue.Unit;
import nl.ijkpunt.health.charts.Chart;
import nl.ijkpunt.health.drift.Assurance;
import nl.ijkpunt.health.drift.Variation;

/** What a chart says, in Dutch or English. */
final class ChartWords {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final ResourceBundle texts;
    private final Locale language;

    private ChartWords(Locale language) {
        this.language = language;
        this.texts = MessageBundle.in("nl.ijkpunt.dashboards.chart.chart", language);
    }

    /** Any language but English is Dutch. */
    static ChartWords in(String language) {
        return new ChartWords(language.equals("en") ? Locale.ENGLISH : DUTCH);
    }

    String language() {
        return language.getLanguage();
    }

    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), language).format(values);
    }

    String variation(Variation variation) {
        return text("variation." + variation.key());
    }

    /** Limits of a level that has gone foretell nothing: then the months are counted instead (drift.md 10). */
    String assurance(Chart chart) {
        Integer months = chart.targetMonths();
        if (chart.assurance() != Assurance.MOVED || months == null) {
            return text("assurance." + chart.assurance().key());
        }
        return text(chart.lastIsAlone() ? "assurance.unusual" : "assurance.moved")
                + text(chart.variation().isConcern() ? "assurance.missed" : "assurance.met", months);
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", language).format(month);
    }

    String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM uuuu", language).format(month);
    }

    /** A value as people write it. */
    String value(double value, Unit unit) {
        return unit.text(value, language);
    }

    String unit(Unit unit) {
        return Catalogue.in(language).word(unit);
    }

    /** Rounded to 5 %, because it is not known better than that (drift.md 16). */
    String chance(double probability) {
        long rounded = Math.round(probability * 20) * 5;
        if (rounded <= 0) {
            return text("chance.least");
        }
        return rounded >= 100 ? text("chance.most") : text("chance.about", rounded);
    }
}
