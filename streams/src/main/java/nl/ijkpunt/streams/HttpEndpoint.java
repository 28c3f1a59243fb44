// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Serves {@code /metrics}, {@code /healthz} (does it live) and {@code /readyz} (does it work) to machines. */
final class HttpEndpoint implements AutoCloseable {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    /** A probe must not wait for a scrape that waits for brokers. */
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "ijkpunt-http");
        thread.setDaemon(true);
        return thread;
    });

    HttpEndpoint(InetSocketAddress address, Supplier<String> metrics, BooleanSupplier alive, BooleanSupplier ready) {
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot serve metrics on " + address, e);
        }
        server.setExecutor(executor);
        server.createContext("/metrics", exchange -> answer(exchange, "/metrics", 200, metrics.get()));
        server.createContext("/healthz", exchange -> probe(exchange, "/healthz", alive));
        server.createContext("/readyz", exchange -> probe(exchange, "/readyz", ready));
        server.start();
    }

    /** Where it listens, the port that was picked included. */
    InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdown();
    }

    private static void probe(HttpExchange exchange, String path, BooleanSupplier good) throws IOException {
        boolean yes = good.getAsBoolean();
        answer(exchange, path, yes ? 200 : 503, yes ? "ok\n" : "no\n");
    }

    private static void answer(HttpExchange exchange, String path, int code, String text) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(path)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", TEXT);
            exchange.sendResponseHeaders(code, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
