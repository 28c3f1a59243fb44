// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.health.answers.Difference.Said;

/** What other norms or thresholds would have said, as JSON lines in the style of output.md. */
public final class WhatIfJson {

    private WhatIfJson() {}

    /** A line for every month that differs, and one with the totals of the partnership. */
    public static List<String> lines(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        for (Difference difference : comparison.differences()) {
            lines.add(JsonText.object(json -> json.string("partnership", comparison.partnership())
                    .string("kind", "what-if")
                    .string("lesson", Code.of(difference.lesson()))
                    .string("month", difference.month())
                    .object("now", difference.now(), WhatIfJson::said)
                    .object("then", difference.then(), WhatIfJson::said)));
        }
        lines.add(JsonText.object(json -> json.string("partnership", comparison.partnership())
                .string("kind", "what-if-total")
                .number("months", comparison.months())
                .number("different", comparison.differences().size())
                .number("messagesNow", comparison.messagesNow())
                .number("messagesThen", comparison.messagesThen())));
        return lines;
    }

    private static void said(JsonText json, Said said) {
        json.string("status", said.status())
                .number("statusCode", said.statusCode())
                .string("level", said.level())
                .number("score", said.score())
                .string("drift", said.drift())
                .bool("opened", said.opened());
    }
}
