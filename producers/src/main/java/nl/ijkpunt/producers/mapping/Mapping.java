// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.ijkpunt.producers.input.SmallFile;
import nl.ijkpunt.producers.mapping.Invitations.InvitedFile;
import org.jspecify.annotations.Nullable;

/** What the columns of a source mean in the words of the catalogue; docs/mappings.md describes the file. */
public final class Mapping {

    /** Mappings that come along, by name. */
    public static final List<String> BUILT_IN = List.of("partnerships", "portfolio");

    private final String name;
    private final String source;
    private final Format format;
    private final List<String> orderBy;
    private final SortedSet<String> optional;
    private final List<Skip> skips;
    private final List<FactRule> rules;
    private final @Nullable Survey survey;

    Mapping(
            String name,
            String source,
            Format format,
            List<String> orderBy,
            SortedSet<String> optional,
            List<Skip> skips,
            List<FactRule> rules,
            @Nullable Survey survey) {
        this.name = name;
        this.source = source;
        this.format = format;
        this.orderBy = List.copyOf(orderBy);
        this.optional = new TreeSet<>(optional);
        this.skips = List.copyOf(skips);
        this.rules = List.copyOf(rules);
        this.survey = survey;
    }

    /** Rows that are left out, and why. */
    record Skip(String column, Pattern pattern, String reason) {}

    /** Loads a mapping that comes along, or one from a file; throws {@link InvalidMapping} when it cannot be used. */
    public static Mapping load(String nameOrFile) {
        try {
            if (BUILT_IN.contains(nameOrFile)) {
                try (InputStream yaml = Mapping.class.getResourceAsStream(nameOrFile + ".yaml")) {
                    if (yaml == null) {
                        throw new IllegalStateException("the mapping " + nameOrFile + " did not come along");
                    }
                    return MappingReader.read(
                            nameOrFile + ".yaml", new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Path file = Path.of(nameOrFile);
            if (Files.isRegularFile(file)) {
                return MappingReader.read(nameOrFile, text(nameOrFile, file));
            }
        } catch (InvalidPathException e) {
            throw notFound(nameOrFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw notFound(nameOrFile);
    }

    /** Reads a mapping from its text; {@code file} is what errors name. */
    public static Mapping parse(String file, String yaml) {
        return MappingReader.read(file, yaml);
    }

    private static String text(String name, Path file) throws IOException {
        try {
            return SmallFile.read(file);
        } catch (CharacterCodingException e) {
            throw new InvalidMapping(name, 1, InvalidMapping.Rule.NOT_TEXT, "");
        }
    }

    private static InvalidMapping notFound(String nameOrFile) {
        return new InvalidMapping(nameOrFile, 0, InvalidMapping.Rule.NOT_FOUND, String.join(", ", BUILT_IN));
    }

    /** Name of the mapping. */
    public String name() {
        return name;
    }

    /** URI that its facts name as their source. */
    public String source() {
        return source;
    }

    /** The columns that are read; no other cell is looked at. */
    public SortedSet<String> columns() {
        TreeSet<String> columns = new TreeSet<>();
        rules.forEach(rule -> columns.addAll(rule.columns()));
        skips.forEach(skip -> columns.add(skip.column()));
        if (survey != null) {
            columns.addAll(survey.columns());
        }
        columns.addAll(orderBy);
        return columns;
    }

    /** The files that it names itself, which are read besides the inputs. */
    public List<Path> files() {
        InvitedFile invited = survey == null ? null : survey.invitations().file();
        return invited == null ? List.of() : List.of(invited.path());
    }

    Format format() {
        return format;
    }

    /** Columns that say in which order things happened, the first of them first. */
    List<String> orderBy() {
        return orderBy;
    }

    SortedSet<String> optional() {
        return optional;
    }

    List<Skip> skips() {
        return skips;
    }

    /** Columns in which an empty cell means what stands above it. */
    SortedSet<String> filledDown() {
        TreeSet<String> columns = new TreeSet<>();
        rules.forEach(rule -> columns.addAll(rule.filledDown()));
        return columns;
    }

    List<FactRule> rules() {
        return rules;
    }

    /** What it says of a survey; null when its rows are no answers of people. */
    @Nullable
    Survey survey() {
        return survey;
    }
}
