// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.answers.Comparison;
import nl.ijkpunt.health.answers.Difference;
import nl.ijkpunt.health.answers.Difference.Said;
import org.junit.jupiter.api.Test;

class WhatIfTextTest {

    private static final Map<String, String> NAMES = new TreeMap<>(Map.of("waterkant", "Waterkant"));

    @Test
    void monthsThatDifferInTheSameWayAreOneRow() {
        Comparison comparison = new Comparison(
                "waterkant",
                1440,
                List.of(
                        difference(LessonKey.FOCUS, 1, said(1, "ok", false), said(2, "ok", false)),
                        difference(LessonKey.FOCUS, 2, said(1, "ok", false), said(2, "ok", false)),
                        difference(LessonKey.FOCUS, 3, said(2, "watch", false), said(3, "alarm", true)),
                        difference(LessonKey.ENERGY, 3, said(3, "alarm", true), said(3, "watch", false))),
                2,
                3);

        assertThat(WhatIfText.lines(List.of(comparison), NAMES, "nl"))
                .containsExactly(
                        "Samenwerking  les      maanden                         status               bericht",
                        "Waterkant     Focus    januari 2025 t/m februari 2025  Gewoon → Aandacht",
                        "Waterkant     Focus    maart 2025                      Aandacht → Handelen  een bericht erbij",
                        "Waterkant     Energie  maart 2025                      Handelen             een bericht minder",
                        "",
                        "4 van 1.440 maanden hebben een andere status of een ander alarm.",
                        "3 berichten over drift in plaats van 2: 1 meer.",
                        "Berekend met alles wat nu bekend is. Stilte blijft stilte: andere normen maken niets zichtbaar wat niet"
                                + " is gemeten.");
    }

    @Test
    void nothingDiffers() {
        Comparison comparison = new Comparison("waterkant", 360, List.of(), 0, 0);

        assertThat(WhatIfText.lines(List.of(comparison), NAMES, "en"))
                .containsExactly(
                        "0 of 360 months have another status or another alarm.",
                        "No message about drift instead of none: just as many.",
                        "Computed with everything that is known now. Silence stays silence: other norms show nothing that"
                                + " was not measured.");
    }

    private static Difference difference(LessonKey lesson, int month, Said now, Said then) {
        return new Difference(lesson, YearMonth.of(2025, month), now, then);
    }

    private static Said said(int code, String drift, boolean opened) {
        return new Said("status" + code, code, "green", 80d, drift, opened);
    }
}
