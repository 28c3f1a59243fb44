// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.util.List;
import nl.ijkpunt.events.LeadershipEvent.MeetingHeld;
import nl.ijkpunt.events.LeadershipEvent.MeetingKind;
import org.jspecify.annotations.Nullable;

/** How often a participant was at the table of the principals; a substitute counts half (3.attendance). */
public final class Attendance {

    private Attendance() {}

    /** 0-1; null when the participant was not invited to any of the meetings. */
    public static @Nullable Double share(List<MeetingHeld> meetings, String participant) {
        int invited = 0;
        double present = 0;
        for (MeetingHeld meeting : meetings) {
            if (meeting.kind() != MeetingKind.COUNCIL_SESSION
                    && meeting.invited().contains(participant)) {
                invited++;
                present += meeting.attended().contains(participant) ? 1 : 0;
                present += meeting.substituted().contains(participant) ? 0.5 : 0;
            }
        }
        return invited == 0 ? null : Double.valueOf(present / invited);
    }
}
