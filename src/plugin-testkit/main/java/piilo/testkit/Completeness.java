package piilo.testkit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import piilo.api.InteractionLine;
import piilo.api.Line;
import piilo.api.PersonName;
import piilo.api.PersonReference;

/** Looks for what the contract asks for and a line does not have. */
final class Completeness {
    private Completeness() {}

    /** Returns the missing components by name; empty for a line as it should be. */
    static List<String> gaps(Line line) {
        List<String> gaps = new ArrayList<>();
        look((Record) line, line.getClass().getSimpleName(), gaps);
        return gaps;
    }

    private static void look(Record record, String name, List<String> gaps) {
        if (isNobody(record)) {
            gaps.add(name + " names nobody");
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            String path = name + "." + component.getName();
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                gaps.add(path + " is null");
            } else if (value instanceof Record inner) {
                look(inner, path, gaps);
            } else if (value instanceof Collection<?> list) {
                list.stream().filter(Record.class::isInstance).forEach(item -> look((Record) item, path, gaps));
            }
        }
    }

    private static boolean isNobody(Record record) {
        return switch (record) {
            case PersonName name -> name.given() == null && name.family() == null && name.shown() == null;
            case PersonReference person -> person.name() == null && person.profile() == null && person.email() == null;
            case InteractionLine interaction -> interaction.participants().isEmpty();
            default -> false;
        };
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
