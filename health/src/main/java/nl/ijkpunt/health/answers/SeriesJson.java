// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import nl.ijkpunt.health.drift.SeriesAnswer;

/** What the detector says about a series, one JSON line per point (drift.md 12). */
public final class SeriesJson {

    private SeriesJson() {}

    /** The line of one point. */
    public static String line(SeriesAnswer answer) {
        return JsonText.object(json -> json.whole("t", answer.time())
                .number("evidence", Double.valueOf(answer.evidence()))
                .string("state", answer.state().key())
                .whole("onset", answer.onset()));
    }
}
