// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.spreadsheet;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text that a spreadsheet left where a value should be, whether it is read from a workbook or from text made of one. */
public enum CellFault {
    /** Nothing of the kind. */
    NONE,
    /** The spreadsheet could not work out the cell. */
    ERROR_VALUE,
    /** The spreadsheet did not work out the cell: its formula stands there. */
    FORMULA;

    /** In the languages of this country and its neighbours; as a program for another language shows them. */
    private static final Set<String> ERRORS = Set.of(
            // English
            "#N/A",
            "#REF!",
            "#DIV/0!",
            "#VALUE!",
            "#NAME?",
            "#NULL!",
            "#NUM!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#UNKNOWN!",
            "#BUSY!",
            "#GETTING_DATA",
            "#EXTERNAL!",
            "#PYTHON!",
            "#ERROR!",
            // Dutch
            "#N/B",
            "#VERW!",
            "#DEEL/0!",
            "#WAARDE!",
            "#NAAM?",
            "#LEEG!",
            "#GETAL!",
            "#OVERLOOP!",
            "#OVERLOPEN!",
            "#BEREKENEN!",
            "#VELD!",
            "#GEBLOKKEERD!",
            "#VERBINDEN!",
            "#ONBEKEND!",
            "#BEZET!",
            "#FOUT!",
            // German
            "#NV",
            "#BEZUG!",
            "#WERT!",
            "#ZAHL!",
            "#ÜBERLAUF!",
            // French
            "#N/D",
            "#VALEUR!",
            "#NOM?",
            "#NOMBRE!",
            "#NUL!",
            "#PROPAGATION!");

    /** LibreOffice writes numbers for errors that Excel has no name for. */
    private static final Pattern NUMBERED = Pattern.compile("(?i)(err|fout|fehler|erreur):\\d{3}");

    /** Without the trick of exports that keep leading zeros, {@code ="00123"}, and without arrows. */
    private static final Pattern FORMULA_TEXT = Pattern.compile("=(?!\\s|=|>|\"[^\"]*\"$).*", Pattern.DOTALL);

    /** What is wrong with the text of a cell. */
    public static CellFault of(String text) {
        String plain = text.strip();
        if (plain.startsWith("#") && ERRORS.contains(plain.toUpperCase(Locale.ROOT))
                || NUMBERED.matcher(plain).matches()) {
            return ERROR_VALUE;
        }
        return FORMULA_TEXT.matcher(plain).matches() ? FORMULA : NONE;
    }
}
