// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.norms;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.lessons.LessonBook;
import nl.ijkpunt.health.norms.Norm.Confirmation;
import nl.ijkpunt.yaml.Yaml;
import nl.ijkpunt.yaml.Yaml.Kind;
import nl.ijkpunt.yaml.Yaml.Scalar;
import org.jspecify.annotations.Nullable;

/** What a file says about who agreed to norms, since when, and to which of the norms as they stood. */
final class Consent {

    private static final String EVERYTHING = "all";

    private Consent() {}

    /** Who agreed and when; null when nobody did. A norm holds from the day it was agreed at the earliest. */
    static @Nullable Confirmation read(Fields fields, @Nullable LocalDate from, Findings findings) {
        LocalDate on = fields.date("agreedOn");
        String by = fields.text("agreedBy");
        if (fields.has("agreedOn") != fields.has("agreedBy")) {
            findings.add(fields.line(), Rule.MISSING_KEY, fields.has("agreedOn") ? "agreedBy" : "agreedOn");
        }
        if (on == null || by == null) {
            return null;
        }
        if (from != null && on.isAfter(from)) {
            findings.add(fields.line("agreedOn"), Rule.AGREED_AFTER_FROM, on.toString(), from.toString());
        }
        return new Confirmation(on, by);
    }

    /** Ids of the norms that a set confirms as they are: all of them, those of lessons, or some by their id. */
    static Set<String> confirmed(Fields set, Set<String> known, Findings findings) {
        Yaml written = set.value("confirms");
        TreeSet<String> ids = new TreeSet<>();
        if (written == null) {
            return ids;
        }
        if (!set.has("agreedOn")) {
            findings.add(set.line("confirms"), Rule.CONFIRMED_BY_NOBODY);
        }
        if (written instanceof Scalar word && word.value().equals(EVERYTHING)) {
            ids.addAll(known);
            return ids;
        }
        for (Yaml item : written instanceof Yaml.Sequence list ? list.items() : List.of(written)) {
            Set<String> meant =
                    item instanceof Scalar word && word.kind() == Kind.TEXT ? meant(word.value(), known) : Set.of();
            if (meant.isEmpty()) {
                String text = item instanceof Scalar word ? word.value() : "";
                findings.add(item.line(), Rule.UNKNOWN_CONFIRMED, text);
            }
            ids.addAll(meant);
        }
        return Collections.unmodifiableSet(ids);
    }

    private static Set<String> meant(String text, Set<String> known) {
        TreeSet<String> ids = new TreeSet<>();
        if (known.contains(text)) {
            ids.add(text);
        }
        for (LessonKey lesson : LessonKey.values()) {
            if (Code.of(lesson).equals(text)) {
                LessonBook.indicators(lesson).forEach(indicator -> ids.add(indicator.id()));
            }
        }
        return ids;
    }
}
