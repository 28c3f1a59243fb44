// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.ijkpunt.producers.mapping.Problem.Reason;
import org.jspecify.annotations.Nullable;

/** What a header lacks, what stands there instead, and what is probably the matter. */
final class AbsentColumns {

    private static final int MOST_SHOWN = 300;
    private static final List<String> SEPARATORS = List.of(";", ",", "\t", "|");

    private AbsentColumns() {}

    static List<Problem> of(Path input, Rows file, Collection<String> columns, Mapping mapping) {
        List<Problem> absent = new ArrayList<>();
        String found = found(file.header().names(), mapping.format().delimiter());
        for (String column : columns) {
            if (!mapping.optional().contains(column) && !file.header().has(column)) {
                absent.add(new Problem(input, file.line(), column, found, Reason.COLUMN_ABSENT, null));
            }
        }
        if (!absent.isEmpty()) {
            Reason cause = cause(file.header().names(), found, mapping.format());
            if (cause != null) {
                String declared = cause == Reason.SEPARATOR
                        ? name(String.valueOf(mapping.format().delimiter()))
                        : mapping.format().encoding().name();
                absent.add(new Problem(input, file.line(), "", declared, cause, null));
            }
        }
        return absent;
    }

    private static String found(List<String> names, char delimiter) {
        String all = names.stream().map(String::strip).collect(Collectors.joining(String.valueOf(delimiter)));
        return all.length() > MOST_SHOWN ? all.substring(0, MOST_SHOWN) + "…" : all;
    }

    private static @Nullable Reason cause(List<String> names, String found, Format format) {
        if (found.indexOf('\uFFFD') >= 0 || found.contains("Ã") || found.indexOf('\u0000') >= 0) {
            return Reason.ENCODING;
        }
        boolean other = SEPARATORS.stream().anyMatch(one -> one.charAt(0) != format.delimiter() && found.contains(one));
        return other && names.stream().filter(name -> !name.isBlank()).count() == 1 ? Reason.SEPARATOR : null;
    }

    private static String name(String separator) {
        return separator.equals("\t") ? "tab" : separator;
    }
}
