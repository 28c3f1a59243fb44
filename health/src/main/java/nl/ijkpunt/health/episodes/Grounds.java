// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.util.List;

/** What a notice about a lesson rests on; worked out only when there is something to tell. */
public interface Grounds {

    /** What is known at the decided close with this index. */
    Finding finding(int index);

    /** The newest facts behind it, as {@code source|id}. */
    List<String> facts(int index);

    /** What was recorded about the past of this lesson since the morning before, as {@code source|id}. */
    List<String> news();
}
