// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.web;

import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves pages, or figures to machines. Whoever asks slowly, much, under another name or for something else cannot keep
 * others from their answers.
 */
public final class WebServer implements AutoCloseable {

    /** More wait to be let in. */
    private static final int MOST_CONNECTIONS = 2_000;

    private static final int THREADS = 24;
    private static final int LONGEST_HEAD = 8_192;
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Server server;
    private final ServerConnector connector;

    private WebServer(
            Listening listening,
            Map<String, Function<Question, Answer>> pages,
            Map<String, Runnable> posts,
            Duration patience) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("ijkpunt-http");
        threads.setDaemon(true);
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LONGEST_HEAD);
        http.setUriCompliance(UriCompliance.RFC3986);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(listening.host());
        connector.setPort(listening.port());
        connector.setIdleTimeout(SILENCE.toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        server.addBean(new Patience(connector, patience));
        server.setErrorHandler(new Refused());
        server.setHandler(new Site(new KnownNames(listening), pages, posts));
    }

    /** Answers under these paths and no others. */
    public static WebServer start(Listening listening, Map<String, Function<Question, Answer>> pages)
            throws IOException {
        return start(listening, pages, Map.of());
    }

    /**
     * As the other one, and can be knocked at.
     *
     * @param pages what is answered under a path
     * @param posts what is done when something is posted to a path; what was posted is not read
     * @throws BindException when the port is taken or the host is none of this machine
     * @throws IOException when it cannot listen for another reason
     */
    public static WebServer start(
            Listening listening, Map<String, Function<Question, Answer>> pages, Map<String, Runnable> posts)
            throws IOException {
        return start(listening, pages, posts, PATIENCE);
    }

    /** With another time in which a question must have been asked. */
    static WebServer start(
            Listening listening,
            Map<String, Function<Question, Answer>> pages,
            Map<String, Runnable> posts,
            Duration patience)
            throws IOException {
        WebServer started = new WebServer(listening, pages, posts, patience);
        try {
            started.server.start();
            return started;
        } catch (IOException e) {
            started.close();
            throw e.getCause() instanceof BindException bind ? bind : e;
        } catch (Exception e) {
            started.close();
            throw new IllegalStateException(e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
