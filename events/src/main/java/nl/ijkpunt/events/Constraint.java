// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks on the components of an event record. A string without a mark is an id. They are read once, by {@link EventType},
 * for validation, JSON Schemas and documentation alike.
 */
public final class Constraint {

    private Constraint() {}

    /** Part of the natural key. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Key {}

    /** Name of an organisation: the only free text there is. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Text {}

    /** Code of a function, never of a person. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface RoleCode {}

    /** Id of an indicator of the catalogue, such as {@code 2.cost-performance}. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Indicator {}

    /** Least value, itself allowed. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Min {
        double value();
    }

    /** Greatest value, itself allowed. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Max {
        double value();
    }

    /** The value must be greater than this. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface MoreThan {
        double value();
    }

    /** Least number of items of a list. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface MinItems {
        int value();
    }

    /** No item, or no id of an item, occurs twice. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Unique {}

    /** Number of categories of a frequency vector. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Size {
        int value();
    }

    /** Only these codes of the enum may be used here. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface OneOf {
        String[] value();
    }

    /** Value when the field is absent, as it would stand in JSON. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Default {
        String value();
    }

    /** The key holds a month, but the business date is another day than its last (events.yaml, monthKey). */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface DateNotBoundToMonth {}
}
