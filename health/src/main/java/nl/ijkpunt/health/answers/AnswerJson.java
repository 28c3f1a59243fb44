// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import java.util.List;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.health.answers.LessonAnswer.ChangeSince;
import nl.ijkpunt.health.answers.LessonAnswer.Drift;
import nl.ijkpunt.health.privacy.Perspectives;
import org.jspecify.annotations.Nullable;

/** The answers as JSON lines, exactly in the format of output.md. */
public final class AnswerJson {

    private AnswerJson() {}

    /** Kind {@code lesson}; without facts every receipt is empty, the form in which answers travel. */
    public static String lesson(LessonAnswer answer, boolean facts) {
        return JsonText.object(json -> {
            json.string("partnership", answer.partnership())
                    .string("kind", "lesson")
                    .string("lesson", Code.of(answer.lesson()))
                    .string("asOf", answer.asOf())
                    .string("knownAt", answer.knownAt())
                    .string("status", answer.status())
                    .number("statusCode", answer.statusCode())
                    .string("level", answer.level())
                    .string("lastLevel", answer.lastLevel())
                    .string("levelSince", answer.levelSince())
                    .bool("provisional", answer.provisional())
                    .number("score", answer.score())
                    .number("se", answer.se())
                    .number("coverage", answer.coverage())
                    .string("confidence", answer.confidence())
                    .number("vetoes", answer.vetoes())
                    .object(
                            "first",
                            answer.first(),
                            (first, value) -> first.string("date", value.date()).number("score", value.score()))
                    .object(
                            "agreed",
                            answer.agreed(),
                            (agreed, value) -> agreed.string("date", value.date())
                                    .string("realignment", value.realignment())
                                    .number("score", value.score()))
                    .object("change", answer.change(), AnswerJson::change);
            drift(json, answer.drift());
            json.object(
                            "since",
                            answer.since(),
                            (since, value) ->
                                    since.string("since", value.since()).string("opened", value.opened()))
                    .objects(
                            "patterns",
                            answer.patterns(),
                            (pattern, value) -> pattern.string("key", value.key())
                                    .string("kind", value.kind())
                                    .strings("participants", value.participants()))
                    .object("perspectives", answer.perspectives(), AnswerJson::perspectives)
                    .objects(
                            "indicators",
                            answer.indicators(),
                            (indicator, value) -> indicator(indicator, value, facts));
        });
    }

    /** The facts behind each indicator of an answer, for the evidence topic. */
    public static String evidence(LessonAnswer answer) {
        return JsonText.object(json -> json.string("partnership", answer.partnership())
                .string("kind", "evidence")
                .string("lesson", Code.of(answer.lesson()))
                .string("asOf", answer.asOf())
                .objects(
                        "indicators",
                        answer.indicators(),
                        (indicator, value) -> indicator.string("id", value.id()).strings("facts", value.facts())));
    }

    /** The line of the partnership itself, for a topic of its own; no kind of output.md, which has none. */
    public static String roster(RosterAnswer answer) {
        return JsonText.object(json -> json.string("partnership", answer.partnership())
                .string("kind", "partnership")
                .string("asOf", answer.asOf())
                .string("name", answer.name())
                .string("legalForm", answer.legalForm())
                .string("phase", answer.phase())
                .string("startDate", answer.startDate())
                .objects(
                        "participants",
                        answer.participants(),
                        (member, value) -> member.string("participant", value.id())
                                .string("name", value.name())
                                .string("kind", Code.of(value.kind()))
                                .number(
                                        "inhabitants",
                                        value.inhabitants() == null
                                                ? null
                                                : value.inhabitants().doubleValue()))
                .objects(
                        "reviews",
                        answer.reviews(),
                        (review, value) -> review.string("realignment", value.realignment())
                                .string("startedOn", value.startedOn())
                                .string("adoptedOn", value.adoptedOn())
                                .string("agreedOn", value.agreedOn())
                                .string("nextOn", value.nextOn())
                                .strings(
                                        "lessons",
                                        value.lessons().stream().map(Code::of).toList())
                                .strings("missingConsent", value.missingConsent())));
    }

    /** Kind {@code symptom}. */
    public static String symptom(SymptomAnswer answer, boolean facts) {
        return JsonText.object(json -> json.string("partnership", answer.partnership())
                .string("kind", "symptom")
                .string("symptom", answer.symptom())
                .string("asOf", answer.asOf())
                .string("knownAt", answer.knownAt())
                .string("level", answer.level())
                .number("score", answer.score())
                .number("known", answer.known())
                .objects(
                        "parts",
                        answer.parts(),
                        (part, value) -> part.string("id", value.id())
                                .string("state", value.state())
                                .string("reason", value.reason())
                                .number("value", value.value())
                                .string("colour", value.colour())
                                .number("score", value.score())
                                .strings("facts", facts ? value.facts() : List.of()))
                .strings("lessons", answer.lessons().stream().map(Code::of).toList()));
    }

    /** Kind {@code month}. */
    public static String month(MonthAnswer answer) {
        return JsonText.object(json -> {
            json.string("partnership", answer.partnership())
                    .string("kind", "month")
                    .string("lesson", Code.of(answer.lesson()))
                    .string("month", answer.month())
                    .string("asOf", answer.month().atEndOfMonth())
                    .string("knownAt", answer.knownAt())
                    .string("status", answer.status())
                    .number("statusCode", answer.statusCode())
                    .string("level", answer.level())
                    .number("score", answer.score())
                    .number("se", answer.se())
                    .number("coverage", answer.coverage())
                    .string("confidence", answer.confidence())
                    .number("vetoes", answer.vetoes());
            drift(json, answer.drift());
            json.number("revision", answer.revision());
        });
    }

    private static void change(JsonText json, ChangeSince change) {
        json.string("since", change.since())
                .number("delta", change.delta())
                .objects(
                        "items",
                        change.items(),
                        (item, value) -> item.string("indicator", value.indicator())
                                .number("value", value.value())
                                .number("coverage", value.coverage()));
    }

    private static void drift(JsonText json, @Nullable Drift drift) {
        json.object(
                "drift",
                drift,
                (inner, value) -> inner.string("state", value.state())
                        .number("evidence", value.evidence())
                        .string("onset", value.onset())
                        .object(
                                "shares",
                                value.shares(),
                                (shares, all) -> all.forEach(
                                        one -> shares.number(one.indicator(), Double.valueOf(one.share())))));
    }

    private static void indicator(JsonText json, IndicatorAnswer answer, boolean facts) {
        json.string("id", answer.id())
                .string("state", answer.state())
                .string("reason", answer.reason())
                .number("value", answer.value())
                .string("colour", answer.colour())
                .number("score", answer.score())
                .number("unclipped", answer.unclipped())
                .number("se", answer.se())
                .number("weight", Double.valueOf(answer.weight()))
                .number("freshness", Double.valueOf(answer.freshness()))
                .number("share", Double.valueOf(answer.share()))
                .number("contribution", answer.contribution())
                .string("observed", answer.observed())
                .strings("facts", facts ? answer.facts() : List.of());
    }

    private static void perspectives(JsonText json, Perspectives perspectives) {
        json.string("wave", perspectives.wave())
                .string("closedOn", perspectives.closedOn())
                .object(
                        "groups",
                        perspectives.groups(),
                        (groups, all) -> all.forEach(
                                (perspective, group) -> groups.object(Code.of(perspective), group, AnswerJson::group)))
                .number("gap", perspectives.gap())
                .strings(
                        "gapPair",
                        perspectives.gapPair() == null
                                ? null
                                : perspectives.gapPair().stream().map(Code::of).toList())
                .string("gapSignal", perspectives.gapSignal())
                .number("agreement", perspectives.agreement())
                .objects("participants", perspectives.participants(), (member, value) -> {
                    member.string("participant", value.participant());
                    group(member, value.group());
                })
                .objects("cells", perspectives.cells(), (cell, value) -> {
                    cell.string("participant", value.participant()).string("perspective", Code.of(value.perspective()));
                    group(cell, value.group());
                });
    }

    private static void group(JsonText json, Perspectives.Group group) {
        json.string("state", group.state())
                .number("score", group.score())
                .number("se", group.se())
                .number(
                        "answers",
                        group.answers() == null ? null : group.answers().doubleValue())
                .number(
                        "invited",
                        group.invited() == null ? null : group.invited().doubleValue());
    }
}
