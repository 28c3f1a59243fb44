// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.ijkpunt.web.Listening;

/** Ports to listen on, tried before anything is computed for those who will call. */
final class Ports {

    private static final int GREATEST = 65_535;

    private record Wanted(String setting, InetSocketAddress address) {}

    private final Deque<Wanted> wanted = new ArrayDeque<>();

    /** Where somebody wants to listen, by this setting or option; port 0 is a free one. */
    Ports with(String setting, Listening where) {
        wanted.add(new Wanted(setting, new InetSocketAddress(where.host(), where.port())));
        return this;
    }

    /** Refuses a number that is no port. */
    static int checked(String setting, int port) {
        if (port < 0 || port > GREATEST) {
            throw new Refusal("error.no-port", setting, String.valueOf(port));
        }
        return port;
    }

    /**
     * Refuses what cannot be listened on, with the port and the setting. Keeps every port until the last is tried, so that
     * two of ours cannot have the same.
     */
    void check() {
        Wanted next = wanted.poll();
        if (next == null) {
            return;
        }
        String setting = next.setting();
        InetSocketAddress address = next.address();
        String port = String.valueOf(address.getPort());
        if (address.isUnresolved()) {
            throw new Refusal("error.no-host", setting, address.getHostString());
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            check();
        } catch (BindException e) {
            throw String.valueOf(e.getMessage()).contains("in use")
                    ? new Refusal("error.port", port, setting)
                    : new Refusal("error.cannot-listen", setting, address.getHostString(), port, Reason.of(e));
        } catch (IOException e) {
            throw new Refusal("error.cannot-listen", setting, address.getHostString(), port, Reason.of(e));
        }
    }
}
