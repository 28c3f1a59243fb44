// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names under which a server may be asked: those that were given, those of this machine itself, and any address. */
final class KnownNames {

    /** Nobody can make an address mean another machine, as can be done with a name. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private static final Pattern PORT = Pattern.compile(":\\d*$");
    private static final List<String> EVERYWHERE = List.of("0.0.0.0", "::");

    private final Set<String> names = new TreeSet<>(List.of("localhost"));

    KnownNames(Listening listening) {
        listening.names().forEach(name -> names.add(plain(name)));
        if (!EVERYWHERE.contains(listening.host())) {
            names.add(plain(listening.host()));
        }
    }

    /** Whether a request with this Host header is for us; an old client sends none, a browser always does. */
    boolean has(String host) {
        String name = plain(PORT.matcher(host).replaceFirst(""));
        return host.isEmpty()
                || names.contains(name)
                || name.endsWith(".localhost")
                || ADDRESS.matcher(name).matches();
    }

    private static String plain(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
