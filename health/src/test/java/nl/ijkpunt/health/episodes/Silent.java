// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.util.List;
import nl.ijkpunt.health.drift.DriftSettings;

/** Grounds for tests in which it matters when something is told, not why. */
public final class Silent {

    public static final Grounds GROUNDS = new Grounds() {
        @Override
        public Finding finding(int index) {
            return Finding.nothing(DriftSettings.defaults());
        }

        @Override
        public List<String> facts(int index) {
            return List.of();
        }

        @Override
        public List<String> news() {
            return List.of();
        }
    };

    private Silent() {}
}
