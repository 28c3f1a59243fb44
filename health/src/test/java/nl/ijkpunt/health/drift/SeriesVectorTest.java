// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeriesVectorTest {
    private static final DriftSettings SETTINGS = DriftSettings.defaults();

    @Test
    void aSeriesOfWhichNothingIsKnownIsThatOfTheReferenceProgram() {
        JsonNode raw = Vectors.of("raw");
        List<SeriesPoint> points = Vectors.list(raw.get("points")).stream()
                .map(pair -> new SeriesPoint(pair.get(0).asLong(), pair.get(1).asDouble()))
                .toList();

        List<SeriesAnswer> answers = SeriesDetector.withoutBaseline(SETTINGS, points, Sought.CHANGES);

        assertThat(answers).hasSameSizeAs(Vectors.list(raw.get("rows")));
        for (int i = 0; i < answers.size(); i++) {
            SeriesAnswer answer = answers.get(i);
            JsonNode expected = raw.get("rows").get(i);
            String at = "t " + answer.time() + " ";
            assertThat(answer.time()).isEqualTo(expected.get("t").asLong());
            Vectors.assertNumber(at + "evidence", answer.evidence(), expected.get("evidence"), Vectors.USUAL);
            Vectors.assertText(at + "state", answer.state().key(), expected.get("state"));
            Vectors.assertWhole(
                    at + "onset", answer.onset() == null ? null : answer.onset().intValue(), expected.get("onset"));
            Vectors.assertText(
                    at + "direction",
                    answer.direction() == null ? null : answer.direction().key(),
                    expected.get("direction"));
        }
    }

    @Test
    void scoresAreReadAsOneIndicatorWithTheAgreementBeforeTheFirstPoint() {
        JsonNode golden = Vectors.of("golden");
        List<SeriesPoint> points = Vectors.list(golden.get("observations")).stream()
                .filter(node -> node.get("p").asInt() < 7)
                .map(node ->
                        new SeriesPoint(node.get("p").asLong(), node.get("x").asDouble()))
                .toList();

        List<SeriesAnswer> answers = SeriesDetector.ofScores(SETTINGS, points, new Agreement(72.0, 8), Sought.FALLS);

        assertThat(answers).hasSize(5);
        for (int i = 0; i < answers.size(); i++) {
            JsonNode expected = golden.get("closes").get(i + 1);
            Vectors.assertNumber("evidence", answers.get(i).evidence(), expected.get("M"), Vectors.GOLDEN);
            Vectors.assertText("state", answers.get(i).state().key(), expected.get("state"));
            assertThat(answers.get(i).onset()).isEqualTo(expected.get("onset").asLong());
        }
    }

    @Test
    void scoresWithoutAnAgreementStartUp() {
        List<SeriesAnswer> answers = SeriesDetector.ofScores(
                SETTINGS,
                List.of(new SeriesPoint(1, 70), new SeriesPoint(2, 71)),
                Agreement.WITHOUT_LEVEL,
                Sought.FALLS);

        assertThat(answers.get(0).evidence()).isZero();
        assertThat(answers.get(0).onset()).isNull();
        assertThat(answers.get(1).evidence()).isPositive();
    }

    @Test
    void aSeriesThatNeverMovesSaysNothing() {
        List<SeriesPoint> points =
                LongStream.range(0, 40).mapToObj(t -> new SeriesPoint(t, 5)).toList();

        assertThat(SeriesDetector.withoutBaseline(SETTINGS, points, Sought.CHANGES))
                .allSatisfy(answer -> {
                    assertThat(answer.evidence()).isZero();
                    assertThat(answer.state()).isEqualTo(DriftState.OK);
                    assertThat(answer.onset()).isNull();
                });
    }

    @Test
    void aSeriesMustRunForwards() {
        assertThatThrownBy(() -> SeriesDetector.withoutBaseline(
                        SETTINGS, List.of(new SeriesPoint(4, 1), new SeriesPoint(4, 2)), Sought.CHANGES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4");
        assertThatThrownBy(() -> SeriesDetector.ofScores(
                        SETTINGS, List.of(new SeriesPoint(1L << 40, 1)), Agreement.WITHOUT_LEVEL, Sought.FALLS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(1L << 40));
        assertThatThrownBy(() -> SeriesDetector.ofScores(SETTINGS, List.of(), new Agreement(null, 8), Sought.FALLS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8");
    }

    @Test
    void whoSeeksFallsHearsNothingOfARise() {
        List<SeriesPoint> up = step(30);
        List<SeriesPoint> down = step(-30);

        assertThat(alarms(SeriesDetector.withoutBaseline(SETTINGS, up, Sought.FALLS)))
                .isEmpty();
        assertThat(alarms(SeriesDetector.withoutBaseline(SETTINGS, up, Sought.CHANGES)))
                .isNotEmpty();
        assertThat(alarms(SeriesDetector.withoutBaseline(SETTINGS, down, Sought.FALLS)))
                .first()
                .satisfies(answer -> assertThat(answer.onset()).isEqualTo(30));
    }

    @Test
    void aRiseOfScoresIsFoundByTheMirrorImageOfAFall() {
        List<SeriesAnswer> up = SeriesDetector.ofScores(SETTINGS, step(30), Agreement.onLevel(60), Sought.CHANGES);
        List<SeriesAnswer> down = SeriesDetector.ofScores(SETTINGS, step(-30), Agreement.onLevel(60), Sought.CHANGES);

        assertThat(up.subList(0, 30))
                .allSatisfy(answer -> assertThat(answer.state()).isEqualTo(DriftState.OK));
        assertThat(alarms(up)).first().satisfies(answer -> {
            assertThat(answer.onset()).isEqualTo(30);
            assertThat(answer.direction()).isEqualTo(SeriesAnswer.Direction.UP);
        });
        assertThat(alarms(down))
                .first()
                .satisfies(answer -> assertThat(answer.direction()).isEqualTo(SeriesAnswer.Direction.DOWN));
        assertThat(alarms(SeriesDetector.ofScores(SETTINGS, step(30), Agreement.onLevel(60), Sought.FALLS)))
                .isEmpty();
    }

    /** Up and down around 60 by 2 points, and from t 30 on by more to one side. */
    private static List<SeriesPoint> step(double size) {
        return LongStream.range(0, 45)
                .mapToObj(t -> new SeriesPoint(t, 60 + 2 * ((t * 7) % 5 - 2) + (t < 30 ? 0 : size)))
                .toList();
    }

    private static List<SeriesAnswer> alarms(List<SeriesAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.state() == DriftState.ALARM)
                .toList();
    }
}
