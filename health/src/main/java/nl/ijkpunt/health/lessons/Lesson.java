// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import java.util.List;

/** One lesson: its indicators in the order of the catalogue. */
interface Lesson {

    /** In the order of indicators.yaml. */
    List<Indicator> indicators();
}
