// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.util.List;

/** Topics on which facts could be lost or partnerships torn apart, and which only an operator may change. */
public final class UnfitTopics extends RuntimeException {

    private final transient List<Misfit> misfits;

    UnfitTopics(List<Misfit> misfits) {
        super(misfits.toString());
        this.misfits = List.copyOf(misfits);
    }

    /** Everything that was found. */
    public List<Misfit> misfits() {
        return misfits;
    }
}
