// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import nl.ijkpunt.web.Answer;
import nl.ijkpunt.web.Listening;
import nl.ijkpunt.web.WebServer;
import org.jspecify.annotations.Nullable;

/** Serves the board over HTTP. It only reads: there is nothing to send to it. */
public final class BoardServer implements AutoCloseable {

    private final WebServer server;

    private BoardServer(WebServer server) {
        this.server = server;
    }

    /** Listens there and asks for the newest answers at every request. */
    public static BoardServer start(Listening listening, Supplier<Board> board) throws IOException {
        String style = style();
        return new BoardServer(WebServer.start(
                listening,
                Map.of(
                        "/", question -> Answer.html(BoardPage.html(board.get(), question.language())),
                        "/board.css", question -> Answer.of(200, "text/css", style))));
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    private static String style() {
        try (@Nullable InputStream css = BoardServer.class.getResourceAsStream("board.css")) {
            if (css == null) {
                throw new IllegalStateException("board.css is part of this jar");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
