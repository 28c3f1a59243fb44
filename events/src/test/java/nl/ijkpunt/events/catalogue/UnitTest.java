// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Test
    void figuresAreWrittenAsPeopleOfTheLanguageWriteThem() {
        assertThat(Unit.SHARE.text(0.875, DUTCH)).isEqualTo("87,5%");
        assertThat(Unit.SHARE.text(0.875, Locale.ENGLISH)).isEqualTo("87.5%");
        assertThat(Unit.DAYS.text(1005.5, DUTCH)).isEqualTo("1.005,5");
        assertThat(Unit.DAYS.text(12, Locale.ENGLISH)).isEqualTo("12");
        assertThat(Unit.RATIO.text(0.9, DUTCH)).isEqualTo("0,90");
        assertThat(Unit.SCALE.text(4, DUTCH)).isEqualTo("4,0");
    }

    @Test
    void aDifferenceOfSharesAlwaysHasItsSign() {
        assertThat(Unit.DIFFERENCE.text(0.1, DUTCH)).isEqualTo("+10%");
        assertThat(Unit.DIFFERENCE.text(-0.15, DUTCH)).isEqualTo("-15%");
        assertThat(Unit.DIFFERENCE.text(0, DUTCH)).isEqualTo("0%");
    }

    @Test
    void whatIsJustNotGoodEnoughNeverReadsAsTheLimit() {
        assertThat(Unit.SHARE.text(0.94996, DUTCH)).isEqualTo("95%");
        assertThat(Unit.SHARE.text(0.94996, DUTCH, 0.95, 0.85)).isEqualTo("94,996%");
        assertThat(Unit.SHARE.text(0.95, DUTCH, 0.95, 0.85)).isEqualTo("95%");
        assertThat(Unit.RATIO.text(0.8500000001, DUTCH, 0.95, 0.85)).isEqualTo("0,85");
    }
}
