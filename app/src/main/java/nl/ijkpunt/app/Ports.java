// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ports to listen on, tried before anything is computed for those who will call. */
final class Ports {

    private static final int GREATEST = 65_535;

    private final Map<String, InetSocketAddress> wanted = new LinkedHashMap<>();

    /** An address to listen on, asked for by this setting or option; port 0 is a free one. */
    Ports with(String setting, InetSocketAddress address) {
        wanted.put(setting, address);
        return this;
    }

    /** Refuses a number that is no port. */
    static int checked(String setting, int port) {
        if (port < 0 || port > GREATEST) {
            throw new Refusal("error.no-port", setting, String.valueOf(port));
        }
        return port;
    }

    /** Refuses what cannot be listened on, with the port and the setting. */
    void check() {
        check(wanted.keySet().toArray(String[]::new), 0);
    }

    /** Keeps every port until the last is tried, so that two of ours cannot have the same. */
    private void check(String[] settings, int next) {
        if (next == settings.length) {
            return;
        }
        String setting = settings[next];
        InetSocketAddress address = wanted.get(setting);
        String port = String.valueOf(address.getPort());
        if (address.isUnresolved()) {
            throw new Refusal("error.no-host", setting, address.getHostString());
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            check(settings, next + 1);
        } catch (BindException e) {
            throw String.valueOf(e.getMessage()).contains("in use")
                    ? new Refusal("error.port", port, setting)
                    : new Refusal("error.cannot-listen", setting, address.getHostString(), port, e.getMessage());
        } catch (IOException e) {
            throw new Refusal("error.cannot-listen", setting, address.getHostString(), port, e.getMessage());
        }
    }
}
