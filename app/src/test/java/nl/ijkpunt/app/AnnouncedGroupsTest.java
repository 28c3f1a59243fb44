// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ijkpunt.health.privacy.Threshold;
import nl.ijkpunt.producers.mapping.SmallGroups;
import org.junit.jupiter.api.Test;

/** What the importer of a survey announces, the monitor does. */
class AnnouncedGroupsTest {

    @Test
    void theImporterKnowsTheThresholdsOfTheMonitor() {
        for (int invited = 0; invited <= 60; invited++) {
            for (int answers = 0; answers <= invited; answers++) {
                assertThat(SmallGroups.isShown(answers, invited))
                        .as("%d of %d", answers, invited)
                        .isEqualTo(Threshold.isShown(answers, invited));
            }
        }
    }
}
