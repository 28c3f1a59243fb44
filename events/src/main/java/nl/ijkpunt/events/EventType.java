// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The description of one type of event: everything that is known about it is read off its record, once. Ordered by
 * name.
 */
public final class EventType implements Comparable<EventType> {

    private static final String DOMAIN = "nl.samenwerkingsverbanden.";
    private static final String VERSION = ".v1";

    private static final Map<Class<?>, EventType> BY_CLASS = byClass();
    private static final Map<String, EventType> BY_NAME = byName();

    private final String name;
    private final String family;
    private final Class<? extends Event> eventClass;
    private final List<Field> fields;
    private final List<Field> key;
    private final boolean monthly;
    private final MethodHandle constructor;

    private EventType(Class<? extends Event> eventClass) {
        this.eventClass = eventClass;
        this.family = family(eventClass);
        this.name = DOMAIN + family + "." + Code.of(eventClass) + VERSION;
        this.fields = Field.of(eventClass);
        this.key = fields.stream().filter(Field::key).toList();
        this.monthly = key.stream().anyMatch(field -> field.javaType() == YearMonth.class)
                && !eventClass.isAnnotationPresent(Constraint.DateNotBoundToMonth.class);
        this.constructor = constructor(eventClass);
    }

    /** All types of the catalogue, by name. */
    public static List<EventType> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** The type with this CloudEvents name; null when the catalogue has none. */
    public static @Nullable EventType named(String name) {
        return BY_NAME.get(name);
    }

    /** The type of these records. */
    public static EventType of(Class<? extends Event> eventClass) {
        EventType type = BY_CLASS.get(eventClass);
        if (type == null) {
            throw new IllegalArgumentException("no event: " + eventClass);
        }
        return type;
    }

    /** CloudEvents type, for instance {@code nl.samenwerkingsverbanden.budget.costs-reported.v1}. */
    public String name() {
        return name;
    }

    /** Family, which is also the name of its topic: budget, project or satisfaction. */
    public String family() {
        return family;
    }

    /** The fact in the past tense, for instance {@code costs-reported}. */
    public String fact() {
        return Code.of(eventClass);
    }

    /** The record that holds such events. */
    public Class<? extends Event> eventClass() {
        return eventClass;
    }

    /** Fields in the order of the catalogue. */
    public List<Field> fields() {
        return fields;
    }

    /** Fields that identify a fact within its partnership and type, in order. */
    public List<Field> key() {
        return key;
    }

    /** True when the business date must be the last day of the month in the key. */
    public boolean monthly() {
        return monthly;
    }

    /** The natural key as text: values joined by {@code |}, an absent one empty. None of the values can hold a bar. */
    public String keyOf(List<? extends @Nullable Object> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.append('|');
            }
            Object value = values.get(i);
            if (value != null) {
                text.append(value instanceof Enum<?> constant ? Code.of(constant) : value);
            }
        }
        return text.toString();
    }

    /** The natural key of an event of this type. */
    public String keyOf(Event event) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : key) {
            values.add(field.valueIn(event));
        }
        return keyOf(values);
    }

    /** Builds the record from one value per field, in order. */
    public Event create(List<? extends @Nullable Object> values) {
        return (Event) construct(constructor, values);
    }

    /** Calls a handle of {@link #constructor} with one value per component. */
    public static Object construct(MethodHandle constructor, List<? extends @Nullable Object> values) {
        try {
            return constructor.invokeExact(values.toArray());
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A handle {@code (Object[]) -> Object} of the canonical constructor of a record. */
    public static MethodHandle constructor(Class<?> recordClass) {
        RecordComponent[] components = recordClass.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return MethodHandles.lookup()
                    .unreflectConstructor(recordClass.getDeclaredConstructor(types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String family(Class<? extends Event> eventClass) {
        if (BudgetEvent.class.isAssignableFrom(eventClass)) {
            return "budget";
        }
        return SatisfactionEvent.class.isAssignableFrom(eventClass) ? "satisfaction" : "project";
    }

    private static Map<Class<?>, EventType> byClass() {
        Map<Class<?>, EventType> types = new LinkedHashMap<>();
        collect(Event.class, types);
        return Collections.unmodifiableMap(types);
    }

    private static void collect(Class<?> node, Map<Class<?>, EventType> types) {
        if (node.isRecord()) {
            types.put(node, new EventType(node.asSubclass(Event.class)));
            return;
        }
        for (Class<?> permitted : node.getPermittedSubclasses()) {
            collect(permitted, types);
        }
    }

    private static Map<String, EventType> byName() {
        Map<String, EventType> types = new TreeMap<>();
        for (EventType type : BY_CLASS.values()) {
            types.put(type.name, type);
        }
        return Collections.unmodifiableMap(types);
    }

    @Override
    public int compareTo(EventType other) {
        return this == other ? 0 : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
