package piilo.view;

import com.github.jknack.handlebars.ValueResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets a template read records, enums and other plain objects through their methods without parameters, and maps by their keys. */
final class RecordResolver implements ValueResolver {
    private static final Set<String> NOT_PROPERTIES =
            Set.of("hashCode", "toString", "getClass", "notify", "notifyAll", "wait", "clone", "finalize");

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return accessors(type);
        }
    };

    @Override
    public Object resolve(Object context, String name) {
        if (context instanceof Map<?, ?> map) {
            Object value = map.get(name);
            return value == null ? UNRESOLVED : value;
        }
        Method accessor = ACCESSORS.get(context.getClass()).get(name);
        if (accessor == null) {
            return UNRESOLVED;
        }
        try {
            Object value = accessor.invoke(context);
            // An empty text, since Handlebars would look for a null in what surrounds the record.
            return value == null ? "" : value;
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException("Cannot read " + name + " of " + context.getClass(), failure);
        }
    }

    @Override
    public Object resolve(Object context) {
        return UNRESOLVED;
    }

    @Override
    public Set<Map.Entry<String, Object>> propertySet(Object context) {
        return Set.of();
    }

    private static Map<String, Method> accessors(Class<?> type) {
        if (!type.getName().startsWith("piilo.")) {
            return Map.of();
        }
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() != void.class
                        && !NOT_PROPERTIES.contains(method.getName()))
                .peek(method -> method.setAccessible(true))
                .collect(Collectors.toMap(Method::getName, method -> method, (one, other) -> one));
    }
}
