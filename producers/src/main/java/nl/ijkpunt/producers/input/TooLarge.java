// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.input;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.MessageBundle;

/** A file holds more than is read; who made it can split it. */
public final class TooLarge extends RuntimeException {

    private final String file;
    private final Limit limit;

    /** This file is over this limit. */
    public TooLarge(Path file, Limit limit) {
        this(file.toString(), limit);
    }

    /** This file, or place in a file, is over this limit. */
    public TooLarge(String file, Limit limit) {
        super(file + ": " + limit + " > " + limit.most());
        this.file = file;
        this.limit = limit;
    }

    /** The limit that it is over. */
    public Limit limit() {
        return limit;
    }

    /** File, limit and what to do, in Dutch or, for any other language, English. */
    public String text(Locale language) {
        return file + ": " + reason(limit, language);
    }

    /** Limit and what to do. */
    public static String reason(Limit limit, Locale language) {
        Locale known = language.getLanguage().equals("nl") ? Locale.forLanguageTag("nl") : Locale.ENGLISH;
        ResourceBundle texts = MessageBundle.in("nl.ijkpunt.producers.input.limits", known);
        return new MessageFormat(texts.getString(Code.of(limit)), known).format(new Object[] {limit.most()});
    }
}
