package piilo.plugins;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine;
import piilo.api.Line;
import piilo.api.PersonName;
import piilo.api.PersonReference;

/** Holds a line against what the contract says about it. */
final class LineCheck {
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .map(Component::of)
                    .toList();
        }
    };

    private LineCheck() {}

    /** @throws IOException when the line cannot be */
    static void check(Line line) throws IOException {
        complete((Record) line);
        if (line.source().line() < 0) {
            throw new IOException("A negative line number");
        } else if (line instanceof InteractionLine interaction
                && interaction.participants().isEmpty()) {
            throw new IOException("An interaction without participants");
        }
    }

    /** @throws IOException when something that must be there is null, or a name names nobody */
    static void complete(Record record) throws IOException {
        for (Component component : COMPONENTS.get(record.getClass())) {
            Object value = component.of(record);
            if (value == null && !component.nullable()) {
                throw new IOException("Nothing in " + record.getClass().getSimpleName() + "." + component.name());
            } else if (value instanceof Record inner) {
                complete(inner);
            } else if (value instanceof List<?> list) {
                completeAll(list);
            }
        }
        if (isNobody(record)) {
            throw new IOException("A name without any part");
        }
    }

    private static void completeAll(List<?> list) throws IOException {
        for (Object item : list) {
            if (item instanceof Record inner) {
                complete(inner);
            }
        }
    }

    private static boolean isNobody(Record record) {
        return (record instanceof PersonName name
                        && name.given() == null
                        && name.family() == null
                        && name.shown() == null)
                || (record instanceof PersonReference person
                        && person.name() == null
                        && person.profile() == null
                        && person.email() == null);
    }

    private record Component(String name, boolean nullable, Method accessor) {
        static Component of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.trySetAccessible();
            return new Component(
                    component.getName(), component.getAnnotatedType().isAnnotationPresent(Nullable.class), accessor);
        }

        @Nullable
        Object of(Record record) throws IOException {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException impossible) {
                throw new IOException(impossible);
            }
        }
    }
}
