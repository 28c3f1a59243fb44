// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.answers.AnswerJson;
import nl.ijkpunt.health.episodes.Commitment;
import nl.ijkpunt.health.episodes.EpisodeNotice;
import nl.ijkpunt.health.norms.Norm;
import nl.ijkpunt.health.receipts.Evidence;
import nl.ijkpunt.health.receipts.Explanation;
import nl.ijkpunt.health.receipts.ProgrammeMoney;
import nl.ijkpunt.health.receipts.Standing;
import nl.ijkpunt.health.scoring.Change;
import org.jspecify.annotations.Nullable;

/**
 * A receipt for machines: one JSON object. {@code answer} is the lesson line of output.md; the rest is what stands behind
 * it, with full figures. Counts of people are in none of it.
 */
public final class ReceiptJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReceiptJson() {}

    /** The receipt on one line; about one indicator only when it is named. */
    public static String of(Case about, @Nullable String only) {
        Explanation explanation = about.explanation();
        ObjectNode receipt = JSON.createObjectNode();
        receipt.put("kind", "receipt").put("name", about.name());
        receipt.set("answer", answer(about));
        Standing now = explanation.now();
        receipt.putObject("norms")
                .put("version", about.normsVersion())
                .put("phase", now.phase() == null ? null : Code.of(now.phase()));
        ArrayNode indicators = receipt.putArray("indicators");
        for (Evidence evidence : now.indicators()) {
            if (only == null || only.equals(evidence.indicator())) {
                indicator(indicators.addObject(), evidence);
            }
        }
        receipt.set("change", change(explanation));
        receipt.set("money", money(explanation.money()));
        ArrayNode waiting = receipt.putArray("waiting");
        explanation
                .waiting()
                .forEach(one -> strings(
                        waiting.addObject()
                                .put("realignment", one.realignment().realignment())
                                .put("date", one.realignment().date().toString())
                                .putArray("consentMissing"),
                        one.participants()));
        EpisodeNotice episode = about.episode();
        receipt.set(
                "episode",
                episode == null
                        ? null
                        : JSON.createObjectNode()
                                .put("id", episode.episode())
                                .put("opened", episode.opened().toString())
                                .put("told", episode.head().date().toString()));
        ArrayNode commitments = receipt.putArray("commitments");
        about.commitments().forEach(one -> commitment(commitments.addObject(), one));
        receipt.set("learned", learned(about.learned()));
        receipt.put("command", about.command());
        return receipt.toString();
    }

    private static ObjectNode answer(Case about) {
        try {
            return (ObjectNode) JSON.readTree(AnswerJson.lesson(about.answer(), true));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void indicator(ObjectNode json, Evidence evidence) {
        Norm norm = evidence.assessed().norm();
        json.put("id", evidence.indicator());
        json.put(
                "lastObserved",
                evidence.lastObserved() == null ? null : evidence.lastObserved().toString());
        Norm.Confirmation confirmation = norm.confirmation();
        json.putObject("norm")
                .put("since", evidence.normSince().toString())
                .put("agreedOn", confirmation == null ? null : confirmation.on().toString())
                .put("agreedBy", confirmation == null ? null : confirmation.by())
                .put("unit", norm.unit())
                .put("direction", norm.higherIsBetter() ? "higher" : "lower")
                .put("green", norm.green())
                .put("red", norm.red())
                .put("zero", norm.zero())
                .put("best", norm.best())
                .put("weight", norm.weight())
                .put("critical", norm.critical())
                .put("cadence", norm.cadenceMonths())
                .put("maxAge", norm.maxAgeDays());
        facts(json.putArray("facts"), evidence.facts());
    }

    private static @Nullable ObjectNode change(Explanation explanation) {
        Standing before = explanation.before();
        if (before == null) {
            return null;
        }
        ObjectNode json = JSON.createObjectNode()
                .put("since", before.date().toString())
                .put("before", before.score().score())
                .put("after", explanation.now().score().score());
        Change change = explanation.change();
        json.put("delta", change == null ? null : change.delta());
        ArrayNode items = json.putArray("items");
        if (change != null) {
            for (Change.Item item : change.items()) {
                items.addObject()
                        .put("indicator", item.indicator())
                        .put("value", item.value())
                        .put("coverage", item.coverage());
            }
        }
        return json;
    }

    private static @Nullable ObjectNode money(@Nullable ProgrammeMoney money) {
        return money == null
                ? null
                : JSON.createObjectNode()
                        .put("first", money.first())
                        .put("current", money.current())
                        .put("baseline", money.baseline())
                        .put("expected", money.expected());
    }

    private static void commitment(ObjectNode json, Commitment commitment) {
        LocalDate keptOn = commitment.keptOn();
        json.put("id", commitment.id())
                .put("realignment", commitment.realignment())
                .put("agreed", commitment.agreed())
                .put("participant", commitment.participant())
                .put("indicator", commitment.indicator())
                .put("target", commitment.target())
                .put("due", commitment.due().toString())
                .put("state", commitment.state().key())
                .put("keptOn", keptOn == null ? null : keptOn.toString())
                .put("value", commitment.value());
    }

    private static @Nullable ObjectNode learned(@Nullable Learned learned) {
        if (learned == null) {
            return null;
        }
        ObjectNode json = JSON.createObjectNode()
                .put("statusThen", learned.then().status())
                .put("scoreThen", learned.then().score())
                .put("statusNow", learned.now().status())
                .put("scoreNow", learned.now().score());
        facts(json.putArray("added"), learned.added());
        facts(json.putArray("gone"), learned.gone());
        return json;
    }

    private static void facts(ArrayNode json, List<Fact> facts) {
        for (Fact fact : facts) {
            json.addObject()
                    .put("source", fact.source())
                    .put("id", fact.id())
                    .put("type", fact.type().name())
                    .put("key", fact.key())
                    .put("date", FactWords.date(fact).toString())
                    .put("time", fact.time().toString());
        }
    }

    private static void strings(ArrayNode json, List<String> texts) {
        texts.forEach(json::add);
    }
}
