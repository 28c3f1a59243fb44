// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.board;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Serves the board over HTTP. It only reads: there is nothing to send to it. */
public final class BoardServer implements AutoCloseable {

    private static final String NO_SCRIPTS = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

    private final HttpServer server;
    private final ExecutorService workers;
    private final Supplier<Board> board;

    private BoardServer(HttpServer server, Supplier<Board> board) {
        this.server = server;
        this.board = board;
        this.workers = Executors.newFixedThreadPool(2, work -> {
            Thread thread = new Thread(work, "board");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Listens on this address (port 0: a free one) and asks for the newest answers at every request. */
    public static BoardServer start(InetSocketAddress address, Supplier<Board> board) throws IOException {
        BoardServer started = new BoardServer(HttpServer.create(address, 0), board);
        started.server.createContext("/", started::answer);
        started.server.setExecutor(started.workers);
        started.server.start();
        return started;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, "text/plain", new byte[0]);
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/" ->
                    send(
                            exchange,
                            200,
                            "text/html",
                            BoardPage.html(board.get(), language(exchange)).getBytes(StandardCharsets.UTF_8));
                case "/board.css" -> send(exchange, 200, "text/css", style());
                default -> send(exchange, 404, "text/plain", "404\n".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", NO_SCRIPTS);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        boolean withBody = exchange.getRequestMethod().equals("GET") && body.length > 0;
        exchange.sendResponseHeaders(status, withBody ? body.length : -1);
        if (withBody) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String language(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return query != null && ("&" + query + "&").contains("&lang=en&") ? "en" : "nl";
    }

    private static byte[] style() throws IOException {
        try (@Nullable InputStream css = BoardServer.class.getResourceAsStream("board.css")) {
            if (css == null) {
                throw new IllegalStateException("board.css is part of this jar");
            }
            return css.readAllBytes();
        }
    }
}
