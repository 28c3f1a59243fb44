// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import static nl.ijkpunt.producers.mapping.MappingReader.flag;
import static nl.ijkpunt.producers.mapping.MappingReader.items;
import static nl.ijkpunt.producers.mapping.MappingReader.list;
import static nl.ijkpunt.producers.mapping.MappingReader.map;
import static nl.ijkpunt.producers.mapping.MappingReader.required;
import static nl.ijkpunt.producers.mapping.MappingReader.skips;
import static nl.ijkpunt.producers.mapping.MappingReader.text;
import static nl.ijkpunt.producers.mapping.MappingReader.whole;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.SatisfactionEvent.RelationItem;
import nl.ijkpunt.producers.mapping.Expression.Cell;
import nl.ijkpunt.producers.mapping.Expression.Template;
import nl.ijkpunt.producers.mapping.InvalidMapping.Rule;
import nl.ijkpunt.producers.mapping.Invitations.Group;
import nl.ijkpunt.producers.mapping.Invitations.Invited;
import nl.ijkpunt.producers.mapping.Invitations.InvitedFile;
import nl.ijkpunt.producers.mapping.Survey.Question;

/** Reads the part of a mapping that only a survey has (docs/surveys.md). */
final class SurveyReader {

    static final Set<String> TOP = Set.of(
            "mapping",
            "kind",
            "about",
            "source",
            "time",
            "subject",
            "input",
            "tables",
            "skip",
            "wave",
            "participant",
            "perspective",
            "questions",
            "invited",
            "leaveOutUnreadable");

    private static final Set<String> QUESTION = Set.of("ask", "item", "rated", "of", "column", "values", "matches");
    private static final Set<String> ANSWER = Set.of("column", "values", "matches");
    private static final Set<String> GROUP = Set.of("column", "values", "matches", "otherwise", "aliases");
    private static final String ID = "[a-z0-9][a-z0-9._-]{0,63}";

    private final MappingReader mapping;

    SurveyReader(MappingReader mapping) {
        this.mapping = mapping;
    }

    Survey survey(YamlNode root) {
        YamlNode wave = map(required(root, "wave"), Set.of("id", "closedOn"));
        List<Question> questions = new ArrayList<>();
        for (YamlNode question : list(required(root, "questions"))) {
            questions.add(question(question));
        }
        if (questions.isEmpty()) {
            throw root.invalid(Rule.KEY_MISSING, "questions");
        }
        return new Survey(
                id(required(root, "subject")),
                moment(required(root, "time")),
                id(required(wave, "id")),
                day(required(wave, "closedOn")),
                participant(required(root, "participant")),
                perspective(required(root, "perspective")),
                List.copyOf(questions),
                invitations(required(root, "invited")),
                flag(root, "leaveOutUnreadable"));
    }

    private Question question(YamlNode node) {
        map(node, QUESTION);
        Asked asked = asked(node);
        Cell answer = mapping.cell(null, node.only(ANSWER));
        answer.values().values().forEach(value -> onScale(node, asked, value));
        answer.matches().forEach(match -> onScale(node, asked, match.value()));
        SortedSet<Perspective> of = new TreeSet<>();
        for (YamlNode perspective : items(node, "of")) {
            of.add(constant(perspective, Perspective.values()));
        }
        return new Question(asked, of.isEmpty() ? new TreeSet<>(List.of(Perspective.values())) : of, answer);
    }

    private static Asked asked(YamlNode node) {
        YamlNode ask = required(node, "ask");
        return switch (text(ask)) {
            case "pulse" -> new Asked.Pulse(constant(required(node, "item"), LessonKey.values()));
            case "recommendation" -> new Asked.Recommendation();
            case "relation" ->
                new Asked.Relation(
                        constant(required(node, "item"), RelationItem.values()), id(required(node, "rated")));
            default -> throw ask.invalid(Rule.CODE_UNKNOWN, ask.text() + " (pulse, recommendation, relation)");
        };
    }

    private static void onScale(YamlNode node, Asked asked, String value) {
        int highest = asked.lowest() + asked.answers() - 1;
        if (!value.matches("\\d{1,2}")
                || Integer.parseInt(value) < asked.lowest()
                || Integer.parseInt(value) > highest) {
            throw node.invalid(Rule.VALUE, value + " (" + asked.lowest() + " - " + highest + ")");
        }
    }

    private Expression participant(YamlNode node) {
        if (node.isText()) {
            return new Template(id(node));
        }
        return mapping.cell(null, map(node, GROUP));
    }

    private Expression perspective(YamlNode node) {
        if (node.isText()) {
            return new Template(Code.of(constant(node, Perspective.values())));
        }
        Cell cell = mapping.cell(null, map(node, GROUP));
        List<String> codes = new ArrayList<>(cell.values().values());
        cell.matches().forEach(match -> codes.add(match.value()));
        if (cell.otherwise() != null) {
            codes.add(cell.otherwise());
        }
        codes.forEach(code -> perspective(node, code));
        return cell;
    }

    private Invitations invitations(YamlNode node) {
        if (node.isMap()) {
            return new Invitations(new TreeMap<>(), invitedFile(node));
        }
        SortedMap<Group, Invited> known = new TreeMap<>();
        Path file = Path.of(node.file());
        for (YamlNode row : list(node)) {
            map(row, null);
            String participant = id(required(row, "participant"));
            row.entries().forEach((name, number) -> {
                if (!name.equals("participant")) {
                    Group group = new Group(participant, perspective(number, name));
                    if (known.put(group, new Invited(whole(row, name, 0), file, number.line())) != null) {
                        throw row.invalid(Rule.DUPLICATE, participant);
                    }
                }
            });
        }
        return new Invitations(known, null);
    }

    private InvitedFile invitedFile(YamlNode node) {
        map(node, Set.of("file", "participant", "perspective", "number", "skip"));
        return new InvitedFile(
                Path.of(node.file()).resolveSibling(text(required(node, "file"))),
                participant(required(node, "participant")),
                perspective(required(node, "perspective")),
                text(node, "number", ""),
                skips(node));
    }

    private static Perspective perspective(YamlNode at, String code) {
        for (Perspective perspective : Perspective.values()) {
            if (Code.of(perspective).equals(code)) {
                return perspective;
            }
        }
        throw unknown(at, code, Perspective.values());
    }

    private static <E extends Enum<E>> E constant(YamlNode node, E[] constants) {
        for (E constant : constants) {
            if (Code.of(constant).equals(text(node))) {
                return constant;
            }
        }
        throw unknown(node, text(node), constants);
    }

    private static InvalidMapping unknown(YamlNode at, String code, Enum<?>[] constants) {
        String all = String.join(", ", Arrays.stream(constants).map(Code::of).toList());
        return at.invalid(Rule.CODE_UNKNOWN, code + " (" + all + ")");
    }

    private static String id(YamlNode node) {
        if (!text(node).matches(ID)) {
            throw node.invalid(Rule.VALUE, node.text());
        }
        return node.text();
    }

    private static LocalDate day(YamlNode node) {
        try {
            return LocalDate.parse(text(node));
        } catch (DateTimeException e) {
            throw node.invalid(Rule.VALUE, node.text());
        }
    }

    private static Instant moment(YamlNode node) {
        try {
            return OffsetDateTime.parse(text(node)).toInstant();
        } catch (DateTimeException e) {
            throw node.invalid(Rule.VALUE, node.text());
        }
    }
}
