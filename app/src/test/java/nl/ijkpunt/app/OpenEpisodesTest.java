// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenEpisodesTest {

    @Test
    void anEpisodeIsOpenAsLongAsItIsNotClosed() {
        assertThat(OpenEpisodes.in(List.of(
                        notice("a", "opened"),
                        notice("b", "closed"),
                        notice("a", "reminded"),
                        notice("b", "opened"),
                        notice("c", "noticed"))))
                .isEqualTo(1);
    }

    @Test
    void oneThatWasOpenedAgainIsOpen() {
        assertThat(OpenEpisodes.in(List.of(notice("a", "opened"), notice("a", "closed"), notice("a", "opened"))))
                .isEqualTo(1);
    }

    private static String notice(String episode, String event) {
        return "{\"kind\":\"episode\",\"event\":\"%s\",\"episode\":\"%s\"}".formatted(event, episode);
    }
}
