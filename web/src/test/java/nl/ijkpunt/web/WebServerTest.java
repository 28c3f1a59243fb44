// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private WebServer server;
    private int knocks;

    @BeforeEach
    void start() throws IOException {
        server = WebServer.start(
                new Listening("127.0.0.1", 0, new TreeSet<>(Set.of("Ijkpunt.Gemeente.example"))),
                Map.of("/", question -> Answer.html("Gezondheid – " + question.language()), "/broken", question -> {
                    throw new IllegalStateException("secret");
                }),
                Map.of("/knock", () -> knocks++),
                PATIENCE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "127.0.0.1",
                "[::1]:8080",
                "192.168.4.17:9404",
                "ijkpunt.gemeente.example",
                "ijkpunt.gemeente.example.:443",
                "board.localhost"
            })
    void ownNamesAndAddressesAreAnswered(String host) throws IOException {
        assertThat(ask("GET / HTTP/1.1\r\nHost: " + host)).startsWith("HTTP/1.1 200 ");
    }

    /** A page of somebody else lets its own name mean this machine, and reads what it finds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "attacker.example",
                "attacker.example:8080",
                "localhost.attacker.example",
                "127.0.0.1.attacker.example",
                "notlocalhost",
                "gemeente.example",
                "1.2.3.4.5"
            })
    void otherNamesAreNot(String host) throws IOException {
        String answer = ask("GET /?lang=en HTTP/1.1\r\nHost: " + host);

        assertThat(answer).startsWith("HTTP/1.1 421 ").contains("http.names").doesNotContain("Gezondheid");
        assertThat(ask("POST /knock HTTP/1.1\r\nContent-Length: 0\r\nHost: " + host))
                .startsWith("HTTP/1.1 421 ");
        assertThat(knocks).isZero();
    }

    @Test
    void anOldClientSendsNoNameAndAnAddressInTheFirstLineCounts() throws IOException {
        assertThat(ask("GET / HTTP/1.0")).startsWith("HTTP/1.1 200 ");
        assertThat(ask("GET / HTTP/1.1")).startsWith("HTTP/1.1 400 ");
        assertThat(ask("GET http://attacker.example/ HTTP/1.1\r\nHost: localhost"))
                .doesNotContain("Gezondheid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?lang=en", "/nothing", "/broken"})
    void headIsGetWithoutTheBody(String path) throws IOException {
        String get = ask("GET " + path + " HTTP/1.1\r\nHost: localhost");
        String head = ask("HEAD " + path + " HTTP/1.1\r\nHost: localhost");

        assertThat(head.lines().filter(line -> !line.startsWith("Date:")))
                .containsExactlyElementsOf(get.substring(0, get.indexOf("\r\n\r\n") + 4)
                        .lines()
                        .filter(line -> !line.startsWith("Date:"))
                        .toList());
        assertThat(head).endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW"})
    void thereIsOnlySomethingToRead(String method) throws IOException {
        assertThat(ask(method + " / HTTP/1.1\r\nContent-Length: 0\r\nHost: localhost"))
                .startsWith("HTTP/1.1 405 ")
                .contains("\r\nAllow: GET, HEAD\r\n");
        assertThat(ask(method + " /nothing HTTP/1.1\r\nContent-Length: 0\r\nHost: localhost"))
                .startsWith("HTTP/1.1 405 ");
    }

    @Test
    void whereIsKnockedThereIsNothingToRead() throws IOException {
        assertThat(ask("GET /knock HTTP/1.1\r\nHost: localhost"))
                .startsWith("HTTP/1.1 405 ")
                .contains("\r\nAllow: POST\r\n");
        assertThat(ask("POST /knock HTTP/1.1\r\nContent-Length: 2\r\nHost: localhost\r\n\r\n{}"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(knocks).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/%2e%2e/etc/passwd",
                "/..%2fetc/passwd",
                "/..;/etc/passwd",
                "/%00",
                "//etc/passwd",
                "/\\..\\etc",
                "/%",
                "etc"
            })
    void noPathLeadsOutside(String path) throws IOException {
        assertThat(ask("GET " + path + " HTTP/1.1\r\nHost: localhost")).containsPattern("^HTTP/1.1 40[04] ");
    }

    @Test
    void whatDoesNotExistIsSaidInTheLanguageOfTheReader() throws IOException {
        assertThat(ask("GET /nothing HTTP/1.1\r\nHost: localhost"))
                .startsWith("HTTP/1.1 404 ")
                .contains("<html lang=\"nl\">", "Deze pagina bestaat niet.");
        assertThat(ask("GET /nothing?lang=en HTTP/1.1\r\nHost: localhost")).contains("This page does not exist.");
        assertThat(ask("GET /nothing HTTP/1.1\r\nAccept-Language: en-GB,nl;q=0.5\r\nHost: localhost"))
                .contains("<html lang=\"en\">", "This page does not exist.");
        assertThat(ask("GET /nothing?lang=nl HTTP/1.1\r\nAccept-Language: en\r\nHost: localhost"))
                .contains("Deze pagina bestaat niet.");
    }

    @Test
    void everyAnswerHasItsGuards() throws IOException {
        for (String request : List.of(
                "GET / HTTP/1.1\r\nHost: localhost",
                "GET /nothing HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: attacker.example",
                "POST / HTTP/1.1\r\nContent-Length: 0\r\nHost: localhost",
                "GET /broken HTTP/1.1\r\nHost: localhost",
                "GET /% HTTP/1.1\r\nHost: localhost")) {
            assertThat(ask(request))
                    .as(request)
                    .contains("charset=utf-8\r\n")
                    .contains("\r\nContent-Security-Policy: default-src 'none';")
                    .contains("\r\nX-Content-Type-Options: nosniff\r\n")
                    .contains("\r\nReferrer-Policy: no-referrer\r\n")
                    .contains("\r\nCache-Control: no-store\r\n")
                    .doesNotContainIgnoringCase("jetty")
                    .doesNotContain("secret", "Exception");
        }
    }

    @Test
    void whatIsTooLongIsRefused() throws IOException {
        String much = "x".repeat(20_000);
        assertThat(ask("GET /" + much + " HTTP/1.1\r\nHost: localhost")).startsWith("HTTP/1.1 414 ");
        assertThat(ask("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + much)).startsWith("HTTP/1.1 431 ");
    }

    /** Of those that say nothing, and of those that say a letter now and then. */
    @Test
    void manyWhoWaitKeepNobodyFromAnAnswer() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                if (i % 2 == 0) {
                    socket.getOutputStream().write("GET / HTT".getBytes(StandardCharsets.US_ASCII));
                }
                waiting.add(socket);
            }
            long start = System.nanoTime();
            assertThat(ask("GET / HTTP/1.1\r\nHost: localhost")).startsWith("HTTP/1.1 200 ");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void aLetterNowAndThenIsNoQuestion() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            long start = System.nanoTime();
            OutputStream out = socket.getOutputStream();
            assertThatExceptionOfType(SocketException.class).isThrownBy(() -> {
                out.write("GET / HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
                while (Duration.ofNanos(System.nanoTime() - start).compareTo(PATIENCE.multipliedBy(4)) < 0) {
                    Thread.sleep(200);
                    out.write('x');
                }
            });
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> WebServer.start(Listening.on("127.0.0.1", server.port()), Map.of()));
    }

    private String ask(String request) throws IOException {
        String whole = request.contains("\r\n\r\n") ? request : request + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(whole.replace("\r\n\r\n{}", "\r\nConnection: close\r\n\r\n{}")
                            .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
