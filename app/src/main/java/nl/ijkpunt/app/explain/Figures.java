// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import nl.ijkpunt.events.catalogue.Unit;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.norms.Norm;

/** The figure of an indicator, its limits and its marks, as columns show them. */
final class Figures {

    private static final String CRITICAL = "! ";
    private static final String PLAIN = "  ";
    private static final String PROPOSAL = " °";

    private final Words words;

    Figures(Words words) {
        this.words = words;
    }

    /** The title with an exclamation mark when it is critical, and a ° when nobody confirmed its norm. */
    String title(Assessed assessed) {
        Norm norm = assessed.norm();
        return (norm.critical() ? CRITICAL : PLAIN)
                + words.catalogue().title(assessed.indicator().id())
                + (norm.isConfirmed() ? "" : PROPOSAL);
    }

    /** The value, or a dash. */
    String value(Assessed assessed) {
        Double value = assessed.number();
        Norm norm = assessed.norm();
        return value == null ? Words.NONE : unit(norm).text(value, words.language(), norm.green(), norm.red());
    }

    String green(Norm norm) {
        return (norm.higherIsBetter() ? "≥ " : "≤ ") + number(norm, norm.green());
    }

    String red(Norm norm) {
        return (norm.higherIsBetter() ? "< " : "> ") + number(norm, norm.red());
    }

    String number(Norm norm, double value) {
        return unit(norm).text(value, words.language());
    }

    String unit(Assessed assessed) {
        return words.catalogue().word(unit(assessed.norm()));
    }

    /** The colour, or why there is none. */
    String colour(Assessed assessed) {
        return assessed.reason() == null
                ? words.text("level." + assessed.colour().key())
                : words.text("reason." + assessed.reason().code());
    }

    private static Unit unit(Norm norm) {
        return Unit.of(norm.unit());
    }
}
