// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

/** A command cannot do what it was asked, and the person who asked can mend it: a sentence, not a stack trace. */
class Refusal extends RuntimeException {

    private final String key;
    private final transient Object[] values;

    /** A sentence of the message bundle. */
    Refusal(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values;
    }

    String text(Texts texts) {
        return texts.get(key, values);
    }
}
