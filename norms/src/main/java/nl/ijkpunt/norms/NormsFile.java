// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.norms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Phase;
import nl.ijkpunt.health.lessons.LessonBook;
import nl.ijkpunt.health.norms.Norm;
import nl.ijkpunt.health.norms.Norm.Confirmation;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.health.symptoms.SymptomBook;
import nl.ijkpunt.yaml.InvalidYaml;
import nl.ijkpunt.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * Norms in YAML: those that ship, and a file of your own that names only what differs. What a norm does not name stays as
 * it was on that day, for that partnership and phase, by the norms that ship and the sets above it in the file.
 */
public final class NormsFile {

    private static final String SHIPPED = "norms.yaml";
    private static final List<String> SET_KEYS =
            List.of("from", "partnership", "phase", "agreedOn", "agreedBy", "confirms", "indicators");

    /** Whatever has a norm: the indicators of the lessons and the own parts of the symptoms. */
    private static final Set<String> KNOWN = known();

    private final Findings findings;
    private final List<Norms.Set> sets;

    private NormsFile(String name, List<Norms.Set> below) {
        this.findings = new Findings(name);
        this.sets = new ArrayList<>(below);
    }

    /** The norms that ship. */
    public static Norms shipped() {
        return new Norms(shippedSets());
    }

    /**
     * The norms that ship with norms of your own on top.
     *
     * @param name of the file they stand in, for what is said about mistakes
     * @param text all of that file
     */
    public static Norms with(String name, String text) throws InvalidNorms {
        return new Norms(read(name, text, shippedSets()));
    }

    /** Sets of norms from a text, on top of those below; with nothing below, the first set must be complete. */
    static List<Norms.Set> read(String name, String text, List<Norms.Set> below) throws InvalidNorms {
        NormsFile file = new NormsFile(name, below);
        file.document(text);
        if (file.findings.count() > 0) {
            throw new InvalidNorms(file.findings.all());
        }
        return file.sets;
    }

    static List<Norms.Set> shippedSets() {
        try (InputStream file = NormsFile.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new IllegalStateException("the norms that ship are not there: " + SHIPPED);
            }
            return read(SHIPPED, new String(file.readAllBytes(), StandardCharsets.UTF_8), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidNorms e) {
            throw new IllegalStateException("the norms that ship are wrong: " + e.getMessage(), e);
        }
    }

    private void document(String text) {
        Yaml document;
        try {
            document = Yaml.parse(text);
        } catch (InvalidYaml e) {
            findings.add(e.line(), Rule.SYNTAX, e.reason());
            return;
        }
        Fields fields = Fields.of(document, 1, List.of("norms"), findings);
        fields.require(List.of("norms"));
        Yaml norms = fields.value("norms");
        if (norms instanceof Yaml.Sequence list) {
            list.items().forEach(this::set);
        } else if (norms != null) {
            findings.add(fields.line("norms"), Rule.NOT_A_LIST, "norms");
        }
    }

    private void set(Yaml yaml) {
        Fields fields = Fields.of(yaml, yaml.line(), SET_KEYS, findings);
        fields.require(fields.has("confirms") ? List.of("from") : List.of("from", "indicators"));
        LocalDate from = fields.date("from");
        String partnership = fields.text("partnership");
        Phase phase = phase(fields);
        Confirmation consent = Consent.read(fields, from, findings);
        Set<String> confirmed = Consent.confirmed(fields, KNOWN, findings);
        if (from == null || !fields.has("indicators") && !fields.has("confirms")) {
            return;
        }
        if (sets.isEmpty() && (partnership != null || phase != null)) {
            findings.add(fields.line(), Rule.FIRST_NOT_FOR_EVERYBODY);
        }
        Yaml named = fields.value("indicators");
        Fields indicators = Fields.of(
                named == null ? new Yaml.Mapping(fields.line(), List.of()) : named,
                fields.line("indicators"),
                findings);
        Norms.Set empty = new Norms.Set(from, partnership, phase, new TreeMap<>());
        TreeMap<String, Norm> norms = new TreeMap<>();
        for (String indicator : confirmed) {
            Norm before = before(indicator, empty);
            if (before != null && consent != null) {
                norms.put(indicator, before.confirmed(consent));
            }
        }
        for (Yaml.Member member : indicators.members()) {
            Norm norm = norm(member, empty, consent);
            if (norm != null) {
                norms.put(norm.indicator(), norm);
            }
        }
        for (String indicator : KNOWN) {
            if (sets.isEmpty() && !indicators.has(indicator)) {
                findings.add(indicators.line(), Rule.MISSING_INDICATOR, indicator);
            }
        }
        if (findings.count() == 0 || !sets.isEmpty()) {
            sets.add(new Norms.Set(from, partnership, phase, norms));
        }
    }

    private @Nullable Phase phase(Fields fields) {
        String code = fields.text("phase");
        List<String> known = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            if (Code.of(phase).equals(code)) {
                return phase;
            }
            known.add(Code.of(phase));
        }
        if (code != null) {
            findings.add(fields.line("phase"), Rule.UNKNOWN_PHASE, code, String.join(", ", known));
        }
        return null;
    }

    private @Nullable Norm norm(Yaml.Member member, Norms.Set holder, @Nullable Confirmation consent) {
        if (!KNOWN.contains(member.key())) {
            findings.add(member.line(), Rule.UNKNOWN_INDICATOR, member.key());
            return null;
        }
        return new NormFields(member, findings).norm(before(member.key(), holder), holder.from(), consent);
    }

    /** What held so far where the new norm is going to hold; null when the file starts from nothing. */
    private @Nullable Norm before(String indicator, Norms.Set holder) {
        if (sets.isEmpty()) {
            return null;
        }
        String partnership = holder.partnership() == null ? "" : holder.partnership();
        return new Norms(sets).of(indicator, partnership, holder.phase(), holder.from());
    }

    private static Set<String> known() {
        Set<String> known = new LinkedHashSet<>();
        LessonBook.indicators().forEach(indicator -> known.add(indicator.id()));
        SymptomBook.ownParts().forEach(indicator -> known.add(indicator.id()));
        return Collections.unmodifiableSet(known);
    }
}
