// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of an event, read off the component of its record.
 *
 * @param name as in JSON and in Java
 * @param shape form of the value, or of the items of a list
 * @param list true for a list of such values
 * @param javaType class of the value, or of the items of a list
 * @param key part of the natural key
 * @param required must be present in an event that does not withdraw
 * @param defaultValue value as in JSON when absent
 * @param min least value of a number; NaN for what is none
 * @param minExcluded {@code min} itself is not allowed
 * @param max greatest value of a number, or of each frequency; NaN for what is neither
 * @param minItems least number of items; there are at most {@link Limits#ITEMS}
 * @param unique no item occurs twice
 * @param size categories of a frequency vector
 * @param codes allowed codes, in order
 * @param fields fields of a record
 * @param accessor reads the value from the record
 */
public record Field(
        String name,
        Shape shape,
        boolean list,
        Class<?> javaType,
        boolean key,
        boolean required,
        @Nullable String defaultValue,
        double min,
        boolean minExcluded,
        double max,
        int minItems,
        boolean unique,
        int size,
        List<String> codes,
        List<Field> fields,
        MethodHandle accessor) {

    static List<Field> of(Class<?> recordClass) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : recordClass.getRecordComponents()) {
            fields.add(of(component));
        }
        return List.copyOf(fields);
    }

    private static Field of(RecordComponent component) {
        boolean list = component.getType() == List.class;
        Class<?> javaType = list ? itemType(component.getGenericType()) : component.getType();
        Shape shape = shape(component, javaType);
        Constraint.Min min = component.getAnnotation(Constraint.Min.class);
        Constraint.MoreThan moreThan = component.getAnnotation(Constraint.MoreThan.class);
        Constraint.Max max = component.getAnnotation(Constraint.Max.class);
        boolean ranged = (min != null || moreThan != null) && max != null;
        if (!ranged && (shape == Shape.INTEGER || shape == Shape.DECIMAL)) {
            throw new IllegalStateException("a number without a range: " + component);
        }
        Constraint.MinItems minItems = component.getAnnotation(Constraint.MinItems.class);
        Constraint.Size size = component.getAnnotation(Constraint.Size.class);
        Constraint.Default fallback = component.getAnnotation(Constraint.Default.class);
        return new Field(
                component.getName(),
                shape,
                list,
                javaType,
                component.isAnnotationPresent(Constraint.Key.class),
                !isNullable(component) && fallback == null,
                fallback == null ? null : fallback.value(),
                min != null ? min.value() : moreThan != null ? moreThan.value() : least(shape),
                moreThan != null,
                max != null ? max.value() : greatest(shape),
                minItems == null ? 0 : minItems.value(),
                component.isAnnotationPresent(Constraint.Unique.class),
                size == null ? 0 : size.value(),
                codes(component, javaType),
                shape == Shape.RECORD ? of(javaType) : List.of(),
                accessor(component));
    }

    private static double least(Shape shape) {
        return shape == Shape.MONEY ? -Limits.EURO : Double.NaN;
    }

    private static double greatest(Shape shape) {
        return shape == Shape.MONEY ? Limits.EURO : shape == Shape.COUNTS ? Limits.PEOPLE : Double.NaN;
    }

    /** The value of this field in the given record. */
    public @Nullable Object valueIn(Object from) {
        try {
            return accessor.invoke(from);
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "cannot read " + name + " of " + from.getClass().getSimpleName(), e);
        }
    }

    private static Class<?> itemType(Type type) {
        return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static boolean isNullable(RecordComponent component) {
        var type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class)
                || type instanceof AnnotatedParameterizedType list && list.isAnnotationPresent(Nullable.class);
    }

    private static Shape shape(RecordComponent component, Class<?> type) {
        if (type == String.class) {
            return component.isAnnotationPresent(Constraint.Text.class)
                    ? Shape.TEXT
                    : component.isAnnotationPresent(Constraint.RoleCode.class)
                            ? Shape.ROLE
                            : component.isAnnotationPresent(Constraint.Indicator.class) ? Shape.INDICATOR : Shape.ID;
        }
        if (type == int.class || type == Integer.class) {
            return Shape.INTEGER;
        }
        if (type == double.class || type == Double.class) {
            return Shape.DECIMAL;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Shape.BOOLEAN;
        }
        if (type == LocalDate.class) {
            return Shape.DATE;
        }
        if (type == YearMonth.class) {
            return Shape.MONTH;
        }
        if (type == Money.class) {
            return Shape.MONEY;
        }
        if (type == Counts.class) {
            return Shape.COUNTS;
        }
        if (type.isEnum()) {
            return Shape.CODE;
        }
        if (type.isRecord()) {
            return Shape.RECORD;
        }
        throw new IllegalStateException("an event cannot hold a " + type);
    }

    private static List<String> codes(RecordComponent component, Class<?> type) {
        Constraint.OneOf oneOf = component.getAnnotation(Constraint.OneOf.class);
        if (oneOf != null) {
            return List.of(oneOf.value());
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> Code.of((Enum<?>) constant))
                        .toList()
                : List.of();
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            return MethodHandles.lookup().unreflect(component.getAccessor());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
