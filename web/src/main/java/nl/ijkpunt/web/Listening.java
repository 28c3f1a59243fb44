// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.web;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a server listens, and under which names it is known. A browser that was sent here under another name, by a page of
 * somebody else, gets nothing (DNS rebinding).
 *
 * @param host name or address to listen on
 * @param port port; 0 picks a free one
 * @param names besides {@code host}, loopback names and addresses: names by which people and machines ask for it
 */
public record Listening(String host, int port, Set<String> names) {

    public Listening {
        names = Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /** Under no other name. */
    public static Listening on(String host, int port) {
        return new Listening(host, port, new TreeSet<>());
    }

    /** On this machine only, at a port that is free. */
    public static Listening anywhere() {
        return on("localhost", 0);
    }
}
