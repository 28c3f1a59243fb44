// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.health.answers.AnswerJson;
import nl.ijkpunt.health.answers.RosterAnswer;
import nl.ijkpunt.health.answers.RosterAnswer.Review;
import nl.ijkpunt.health.facts.Sample;
import org.junit.jupiter.api.Test;

class RostersTest {

    private final Sample sample = new Sample();

    @Test
    void tellsWhoTakesPartAndInWhichPhaseTheyAre() {
        sample.told("project.phase-changed", "2024-01-01", "'phase':'run'");

        assertThat(AnswerJson.roster(on("2024-02-01")))
                .isEqualTo(("{'partnership':'demo','kind':'partnership','asOf':'2024-02-01','name':'Demo',"
                                + "'legalForm':'public-body','phase':'run','startDate':'2024-01-01','participants':["
                                + "{'participant':'a','name':'A','kind':'municipality','inhabitants':null},"
                                + "{'participant':'b','name':'B','kind':'municipality','inhabitants':null},"
                                + "{'participant':'svb','name':'SVB','kind':'joint-organisation','inhabitants':null}],"
                                + "'reviews':[]}")
                        .replace('\'', '"'));
        assertThat(on("2023-12-31").phase()).isEqualTo("build");
    }

    @Test
    void beforeTheFirstRosterNothingIsSaid() {
        RosterAnswer before = on("2023-05-31");

        assertThat(before.name()).isNull();
        assertThat(before.phase()).isNull();
        assertThat(before.participants()).isEmpty();
        assertThat(before.lastAgreed()).isNull();
    }

    @Test
    void aReviewGoesFromOpenedThroughLaidDownToAgreed() {
        sample.told("project.realignment-started", "2024-03-01", "'realignment':'r1'");
        adopted("r1", "2024-05-01", "2025-05-01");
        for (String participant : List.of("a", "b", "svb")) {
            sample.told(
                    "project.realignment-consented",
                    participant.equals("b") ? "2024-06-15" : "2024-05-01",
                    "'realignment':'r1','participant':'" + participant + "','body':'board','position':'agreed'");
        }

        LocalDate started = LocalDate.parse("2024-03-01");
        assertThat(on("2024-04-01").reviews())
                .containsExactly(new Review("r1", started, null, null, null, List.of(), List.of("a", "b", "svb")));
        assertThat(on("2024-06-14").reviews()).singleElement().satisfies(review -> {
            assertThat(review.startedOn()).isEqualTo(started);
            assertThat(review.adoptedOn()).isEqualTo("2024-05-01");
            assertThat(review.agreedOn()).isNull();
            assertThat(review.missingConsent()).containsExactly("b");
        });
        assertThat(on("2024-06-14").lastAgreed()).isNull();
        assertThat(on("2024-06-15").lastAgreed()).satisfies(review -> {
            assertThat(review.agreedOn()).isEqualTo("2024-06-15");
            assertThat(review.nextOn()).isEqualTo("2025-05-01");
            assertThat(review.missingConsent()).isEmpty();
        });
    }

    private void adopted(String id, String date, String next) {
        sample.told(
                "project.realignment-adopted",
                date,
                "'realignment':'" + id + "','reason':'periodic','lessons':['focus'],'decisions':1,"
                        + "'targetsChanged':0,'targetsConfirmed':0,'nextReviewDate':'" + next + "'");
    }

    private RosterAnswer on(String day) {
        return Rosters.of(sample.on(day));
    }
}
