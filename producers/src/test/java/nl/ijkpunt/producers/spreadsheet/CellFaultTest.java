// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellFaultTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#N/A",
                "#REF!",
                "#DIV/0!",
                "#VALUE!",
                "#NAME?",
                "#SPILL!",
                "#N/B",
                "#VERW!",
                "#DEEL/0!",
                "#WAARDE!",
                "#NAAM?",
                "#GETAL!",
                " #n/b ",
                "Err:502",
                "#CALC!",
                "#NUM!",
                "#NULL!",
                "#LEEG!"
            })
    void anErrorIsNoValue(String text) {
        assertThat(CellFault.of(text)).isEqualTo(CellFault.ERROR_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=A1", "=SOM(A1:A9)", "=…", "=-B2", "='Blad 2'!A1"})
    void aFormulaIsNoValue(String text) {
        assertThat(CellFault.of(text)).isEqualTo(CellFault.FORMULA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "#1", "# Project", "#duurzaam", "N/A", "=> gereed", "=\"00123\"", "==", "= gelijk", "a=b"})
    void otherTextMayStandThere(String text) {
        assertThat(CellFault.of(text)).isEqualTo(CellFault.NONE);
    }
}
