// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ijkpunt.dashboards.board.Board;
import nl.ijkpunt.dashboards.board.BoardText;
import nl.ijkpunt.dashboards.board.Cell;
import nl.ijkpunt.dashboards.board.SetAside;
import nl.ijkpunt.health.norms.Norms;

/** Answers gathered for the board. */
final class BoardAnswers {

    private final List<Cell> cells = new ArrayList<>();
    private final List<SetAside> aside = new ArrayList<>();
    private final Norms norms;

    /** Marks what is judged by norms that nobody confirmed. */
    BoardAnswers(Norms norms) {
        this.norms = norms;
    }

    void add(String line) {
        Cell.read(line).ifPresent(cells::add);
    }

    /** Adds a line about a partnership that is not answered about any more. */
    void addAside(String line) {
        aside.add(SetAside.read(line));
    }

    Board board(Map<String, String> names) {
        return Board.of(cells, names).marking(norms).settingAside(aside, names);
    }

    void print(Terminal terminal, Map<String, String> names) {
        BoardText.lines(board(names), terminal.texts().language().getLanguage()).forEach(terminal::answer);
    }
}
