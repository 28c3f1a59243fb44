// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.ijkpunt.web.Answer;
import nl.ijkpunt.web.Listening;
import nl.ijkpunt.web.WebServer;

/** Serves {@code /metrics}, {@code /healthz} (does it live) and {@code /readyz} (does it work) to machines. */
final class HttpEndpoint implements AutoCloseable {

    private static final String TEXT = "text/plain; version=0.0.4";

    private final WebServer server;
    private final String host;

    HttpEndpoint(Listening listening, Supplier<String> metrics, BooleanSupplier alive, BooleanSupplier ready) {
        try {
            server = WebServer.start(
                    listening,
                    Map.of(
                            "/metrics", question -> Answer.of(200, TEXT, metrics.get()),
                            "/healthz", question -> probe(alive),
                            "/readyz", question -> probe(ready)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot serve metrics on " + listening.host() + ":" + listening.port(), e);
        }
        host = listening.host();
    }

    /** Where it listens, the port that was picked included. */
    InetSocketAddress address() {
        return new InetSocketAddress(host, server.port());
    }

    @Override
    public void close() {
        server.close();
    }

    private static Answer probe(BooleanSupplier good) {
        boolean yes = good.getAsBoolean();
        return Answer.of(yes ? 200 : 503, TEXT, yes ? "ok\n" : "no\n");
    }
}
