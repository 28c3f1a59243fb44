// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

/** One concern of a partnership, told from the first day to the last. */
interface Chapter {

    /** Notes what happens in this setting. */
    void tell(Setting setting, Diary diary);
}
