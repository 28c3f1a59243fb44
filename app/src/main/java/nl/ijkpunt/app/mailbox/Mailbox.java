// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.mailbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that takes everything and delivers nothing, and a page with what it took. It forgets everything when it
 * stops. Only for trying things out: it asks nobody who they are.
 */
public final class Mailbox implements AutoCloseable {

    private static final int MOST_SHOWN = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GreenMail mail;
    private final HttpServer http;
    private final Clock clock;
    private final Locale language;
    private volatile @Nullable Instant heartbeat;

    private Mailbox(GreenMail mail, HttpServer http, Clock clock, Locale language) {
        this.mail = mail;
        this.http = http;
        this.clock = clock;
        this.language = language;
        http.createContext("/", exchange -> answer(exchange, "/", "text/html", page()));
        http.createContext("/letters.json", exchange -> answer(exchange, "/letters.json", "application/json", json()));
        http.createContext("/heartbeat", this::beat);
    }

    /**
     * Starts both.
     *
     * @param host on which to listen
     * @param smtp port for messages; 0 picks a free one
     * @param pages port for the page; 0 picks a free one
     * @throws IOException when a port is taken
     */
    public static Mailbox start(String host, int smtp, int pages, Clock clock, Locale language) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(host, pages), 0);
        GreenMail mail = new GreenMail(new ServerSetup(smtp, host, ServerSetup.PROTOCOL_SMTP));
        mail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        mail.start();
        Mailbox mailbox = new Mailbox(mail, http, clock, language);
        http.start();
        return mailbox;
    }

    /** Where messages go. */
    public int smtpPort() {
        return mail.getSmtp().getPort();
    }

    /** Where the page is. */
    public int pagesPort() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        mail.stop();
    }

    /** Newest first. */
    private List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            letters.add(Letter.of(message));
        }
        Collections.reverse(letters);
        return letters.subList(0, Math.min(MOST_SHOWN, letters.size()));
    }

    private String page() {
        return LettersPage.of(letters(), heartbeat, language);
    }

    private String json() {
        try {
            return JSON.writeValueAsString(letters());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void beat(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            heartbeat = clock.instant();
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static void answer(HttpExchange exchange, String path, String type, String text) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(path)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            // what came in by mail must not do anything here
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
