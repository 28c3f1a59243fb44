// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.board;

import java.util.List;

/** What a director reads, by its code: a word, a symbol and a colour, never a colour alone. */
enum Status {
    INSUFFICIENT("○"),
    STEADY("●"),
    ATTENTION("◆"),
    ACT("▼");

    /** As they are counted above the table: what asks for a conversation first. */
    static final List<Status> MOST_URGENT_FIRST = List.of(ACT, ATTENTION, STEADY, INSUFFICIENT);

    private final String symbol;

    Status(String symbol) {
        this.symbol = symbol;
    }

    static Status of(int code) {
        return values()[code];
    }

    int code() {
        return ordinal();
    }

    String symbol() {
        return symbol;
    }
}
