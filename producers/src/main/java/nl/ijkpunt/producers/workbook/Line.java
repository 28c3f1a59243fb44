// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import java.util.Arrays;
import java.util.List;
import nl.ijkpunt.events.Code;

/**
 * One thing that a sheet asks: a row of a form, or a column of a list.
 *
 * @param key its technical name, which stays when labels change
 * @param kind what belongs in the cell
 * @param choices codes to choose from, for {@link Kind#CHOICE} and {@link Kind#YES_NO}
 */
record Line(String key, Kind kind, List<String> choices) {

    static Line of(String key, Kind kind) {
        return new Line(key, kind, kind == Kind.YES_NO ? List.of("yes", "no") : List.of());
    }

    static Line choice(String key, Enum<?>[] constants) {
        return choice(key, Arrays.stream(constants).map(Code::of).toList());
    }

    static Line choice(String key, List<String> codes) {
        return new Line(key, Kind.CHOICE, List.copyOf(codes));
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }
}
