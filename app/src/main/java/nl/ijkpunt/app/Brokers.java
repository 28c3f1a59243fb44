// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The brokers that a client starts with. A client that finds none of them only says so after a minute, and one that
 * speaks plainly to a port with TLS takes the answer for a message of hundreds of megabytes.
 */
final class Brokers {

    private static final Pattern SERVER =
            Pattern.compile("(?:[A-Z_]+://)?(\\[[0-9A-Fa-f:.%]+]|[^\\s:/\\[\\]]+):(\\d{1,5})");
    private static final int GREATEST_PORT = 65_535;
    private static final int PATIENCE = 2_000;

    /** At most this many are asked; Kafka's own client asks all. */
    private static final int ASKED = 3;

    /** Which versions do you speak? Length, API 18, version 0, a number, no name. */
    private static final byte[] QUESTION = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, -1, -1};

    private static final int TLS_ALERT = 0x15;

    private final List<InetSocketAddress> servers = new ArrayList<>();
    private final String given;

    private Brokers(String given) {
        this.given = given;
    }

    /** Reads {@code HOST:PORT,HOST:PORT}; names are looked up now. Refuses anything else. */
    static Brokers of(String given) {
        Brokers brokers = new Brokers(given);
        for (String server : given.split(",", -1)) {
            Matcher parts = SERVER.matcher(server.strip());
            int port = parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
            if (port < 1 || port > GREATEST_PORT) {
                throw new Refusal("error.kafka.servers", server.strip());
            }
            brokers.servers.add(new InetSocketAddress(parts.group(1), port));
        }
        return brokers;
    }

    /** Refuses when nobody answers at any of them, with what is the matter with the first. */
    void check(boolean isEncrypted) {
        List<Refusal> problems = new ArrayList<>();
        for (InetSocketAddress server : servers.subList(0, Math.min(ASKED, servers.size()))) {
            try {
                ask(server, isEncrypted);
                return;
            } catch (Refusal e) {
                problems.add(e);
            }
        }
        throw problems.get(0);
    }

    private void ask(InetSocketAddress server, boolean isEncrypted) {
        String name = server.getHostString() + ":" + server.getPort();
        if (server.isUnresolved()) {
            throw new KafkaAway("error.kafka.unknown-host", server.getHostString());
        }
        try (Socket socket = new Socket()) {
            socket.connect(server, PATIENCE);
            if (!isEncrypted && isEncrypted(socket)) {
                throw new Refusal("error.kafka.speaks-tls", name);
            }
        } catch (SocketTimeoutException e) {
            throw new KafkaAway("error.kafka.silent", name);
        } catch (IOException e) {
            throw new KafkaAway("error.kafka.nobody", name, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isEncrypted(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE);
        new DataOutputStream(socket.getOutputStream()).write(QUESTION);
        try {
            return new DataInputStream(socket.getInputStream()).readUnsignedByte() == TLS_ALERT;
        } catch (EOFException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return given;
    }
}
