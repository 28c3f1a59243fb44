// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The day it is where the partnerships are. */
final class LocalDay {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private LocalDay() {}

    static LocalDate of(Instant moment) {
        return moment.atZone(HERE).toLocalDate();
    }

    /** The later of two days, of which the first may not be known yet. */
    static LocalDate latest(@Nullable LocalDate soFar, Instant moment) {
        LocalDate day = of(moment);
        return soFar == null || day.isAfter(soFar) ? day : soFar;
    }
}
