// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import java.util.List;
import java.util.function.Function;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Rejection;

/** What became of some input: a fact, or the reasons why there is none. */
public sealed interface Decoded {

    /** Input that keeps to every rule of the contract. */
    record Accepted(Fact fact) implements Decoded {}

    /** Input that breaks at least one rule, all that were found. */
    record Rejected(List<Rejection> reasons) implements Decoded {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }

    /** Answers with one of two functions, whatever it became. */
    default <T> T match(Function<Fact, T> accepted, Function<List<Rejection>, T> rejected) {
        return this instanceof Accepted yes ? accepted.apply(yes.fact()) : rejected.apply(((Rejected) this).reasons());
    }
}
