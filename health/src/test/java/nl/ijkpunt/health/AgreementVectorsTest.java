// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.answers.SymptomAnswer;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Landscape;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.lessons.LessonBook;
import nl.ijkpunt.health.norms.Norms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arithmetic of agreement.json, through the facts that it is worked out from; A itself is tested with surveys. */
class AgreementVectorsTest {

    private static final LocalDate DAY = LocalDate.parse("2025-06-30");
    private static final JsonNode VECTORS = Told.json("/vectors/agreement.json");

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void earnedValueAgainstTheFirstAndTheCurrentBudget() {
        JsonNode vector = VECTORS.get("earnedValue");
        roster("a");
        told(
                "budget.baseline-adopted",
                "2025-01-01",
                "'baseline':0,'label':'general','amount':" + text(vector, "firstBAC"));
        told("project.realignment-adopted", "2025-02-01", """
                'realignment':'r1','reason':'setback','lessons':['business-case'],'decisions':1,'targetsChanged':1,\
                'targetsConfirmed':0,'nextReviewDate':'2026-02-01'""");
        for (String participant : List.of("a", "svb")) {
            told(
                    "project.realignment-consented",
                    "2025-02-01",
                    "'realignment':'r1','participant':'" + participant + "','body':'board','position':'agreed'");
        }
        told(
                "budget.baseline-adopted",
                "2025-02-01",
                "'baseline':1,'label':'general','realignment':'r1','amount':" + text(vector, "BAC"));
        told(
                "project.progress-reported",
                "2025-05-31",
                "'month':'2025-05','label':'general','plannedValue':" + text(vector, "PV") + ",'earnedValue':"
                        + text(vector, "EV"));
        told(
                "budget.costs-reported",
                "2025-05-31",
                "'month':'2025-05','label':'general','amount':" + text(vector, "AC"));

        assertThat(value("2.cost-performance")).isCloseTo(vector.get("CPI").asDouble(), within(1e-9));
        assertThat(value("2.deviation-first"))
                .isCloseTo(vector.get("deviationFirst").asDouble(), within(1e-9));
        assertThat(value("2.deviation-current"))
                .isCloseTo(vector.get("deviationCurrent").asDouble(), within(1e-9));
    }

    @Test
    void shareOfTheDifferenceOfOpinionThatLiesBetweenParticipants() {
        JsonNode vector = VECTORS.get("betweenShare");
        roster("a", "b", "c");
        told("satisfaction.wave-closed", "2025-06-01", "'wave':'w1'");
        vector.get("groups").properties().forEach(group -> {
            int[] counts = new int[5];
            group.getValue().forEach(answer -> counts[answer.asInt() - 1] += 2);
            told("satisfaction.pulse-counted", "2025-06-01", """
                    'wave':'w1','item':'energy','participant':'%s','perspective':'staff','counts':[%d,%d,%d,%d,%d],\
                    'invited':12""".formatted(
                            group.getKey().toLowerCase(java.util.Locale.ROOT),
                            counts[0],
                            counts[1],
                            counts[2],
                            counts[3],
                            counts[4]));
        });

        // every answer is given twice, so that enough people answered: n - 1 over n - k is 29 / 27 and not 14 / 12
        double between = vector.get("eta2").asDouble();
        assertThat(part("disagreement.between-share")).isCloseTo(1 - (1 - between) * 29 / 27, within(1e-9));
        assertThat(1 - (1 - between) * 14 / 12).isCloseTo(vector.get("epsilon2").asDouble(), within(1e-9));
    }

    @Test
    void harmonisationOfFunctionsThatAllParticipantsShare() {
        JsonNode vector = VECTORS.get("harmonisation");
        roster("a", "b", "c");
        List<String> participants = List.of("a", "b", "c", "svb");
        for (int function = 0; function < vector.get("d").size(); function++) {
            for (int i = 0; i < vector.get("m").asInt(); i++) {
                int product = Math.min(i, vector.get("d").get(function).asInt() - 1);
                told("project.application-taken-in-use", "2025-01-01", """
                        'application':'p%d-%d','participant':'%s','function':'f%d','users':10""".formatted(
                                function, product, participants.get(i), function));
            }
        }

        assertThat(Landscape.on(day()).harmonisationDegree())
                .isCloseTo(vector.get("H").asDouble(), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource
    void voteSplit(JsonNode vector) {
        roster("a");
        told("project.decision-taken", "2025-06-01", """
                'decision':'d1','body':'general-board','topic':'other','withinMandate':false,'written':true,\
                'ownerRole':'director','votesFor':%d,'votesAgainst':%d""".formatted(
                vector.get("votesFor").asInt(), vector.get("votesAgainst").asInt()));

        assertThat(part("disagreement.vote-split"))
                .isCloseTo(vector.get("split").asDouble(), within(1e-9));
    }

    static Iterable<JsonNode> voteSplit() {
        return VECTORS.get("voteSplit");
    }

    private static String text(JsonNode vector, String key) {
        return vector.get(key).asText();
    }

    private Double value(String indicator) {
        Norms norms = DefaultNorms.load();
        return Assessed.of(
                        Objects.requireNonNull(LessonBook.indicator(indicator)),
                        day(),
                        norms.of(indicator, "demo", null, DAY))
                .number();
    }

    private Double part(String id) {
        Partnership partnership = new Partnership("demo", DefaultNorms.load());
        facts.forEach(partnership::learn);
        return partnership.on(DAY).symptoms().stream()
                .flatMap(symptom -> symptom.parts().stream())
                .filter(part -> part.id().equals(id))
                .map(SymptomAnswer.Part::value)
                .findFirst()
                .orElseThrow();
    }

    private FactsOn day() {
        return Told.ledger(facts).knownNow().on(DAY);
    }

    private void roster(String... municipalities) {
        StringBuilder all = new StringBuilder("{'id':'svb','name':'SVB','kind':'joint-organisation'}");
        for (String id : municipalities) {
            all.append(",{'id':'%s','name':'%s','kind':'municipality'}".formatted(id, id));
        }
        told("project.partnership-registered", "2025-01-01", """
                'name':'Demo','kind':'public-body','phase':'build','startDate':'2025-01-01','participants':[%s]""".formatted(all));
    }

    private void told(String type, String date, String fields) {
        String event = "{'specversion':'1.0','id':'e%d','source':'urn:test','subject':'demo',"
                + "'time':'2025-06-30T12:00:00Z','type':'nl.samenwerkingsverbanden.%s.v1',"
                + "'datacontenttype':'application/json','data':{'date':'%s',%s}}";
        facts.add(Told.fact(event.formatted(facts.size(), type, date, fields).replace('\'', '"')));
    }
}
