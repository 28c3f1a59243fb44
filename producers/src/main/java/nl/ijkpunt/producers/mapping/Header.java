// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the columns of a file. */
final class Header {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NUMBERED = Pattern.compile("#([1-9]\\d{0,4})");

    private final List<String> names;
    private final Map<String, List<Integer>> exact = new TreeMap<>();
    private final Map<String, List<Integer>> alike = new TreeMap<>();
    private final Map<String, List<Integer>> asked = new HashMap<>();

    private Header(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            String name = spaced(names.get(i));
            exact.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
            alike.computeIfAbsent(lower(name), n -> new ArrayList<>()).add(i);
        }
    }

    static Header of(List<String> names) {
        return new Header(names);
    }

    /** As they stand in the file. */
    List<String> names() {
        return names;
    }

    boolean has(String column) {
        return !places(column).isEmpty();
    }

    /** True when more columns than one have this name: any choice between them would be a guess. */
    boolean isAmbiguous(String column) {
        return places(column).size() > 1;
    }

    /** Place of a column, from 0; -1 when there is none. */
    int place(String column) {
        List<Integer> places = places(column);
        return places.isEmpty() ? -1 : places.get(0);
    }

    /** By its name to the letter, or else whatever its capitals, or else by its number: #3 is the third column. */
    private List<Integer> places(String column) {
        return asked.computeIfAbsent(column, this::sought);
    }

    private List<Integer> sought(String column) {
        String name = spaced(column);
        List<Integer> places = exact.get(name);
        if (places == null) {
            places = alike.get(lower(name));
        }
        if (places != null) {
            return places;
        }
        Matcher number = NUMBERED.matcher(name);
        return number.matches() && Integer.parseInt(number.group(1)) <= names.size()
                ? List.of(Integer.parseInt(number.group(1)) - 1)
                : List.of();
    }

    private static String spaced(String name) {
        return SPACES.matcher(name).replaceAll(" ").strip();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
