// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.util.Locale;

/** How constants and classes are written in events: {@code CENTRE_MUNICIPALITY} is {@code centre-municipality}. */
public final class Code {

    private Code() {}

    /** The code of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant with a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static <E extends Enum<E>> E read(Class<E> constants, String code) {
        return Enum.valueOf(constants, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** {@code ForecastRevised} is {@code forecast-revised}. */
    static String of(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
