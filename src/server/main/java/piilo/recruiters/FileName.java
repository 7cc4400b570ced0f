package piilo.recruiters;

import java.util.Locale;

/** Makes of the name that a browser tells one that is safe to save under. */
final class FileName {
    private static final int LIMIT = 200;

    private FileName() {}

    /** Returns the last part of a path, without what no name has; its ending is one of its type's, so that nothing opens it as something else. */
    static String of(String told, FileType type) {
        String last = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
        String clean = last.codePoints()
                .filter(one -> !Character.isISOControl(one)
                        && Character.getType(one) != Character.FORMAT
                        && Character.getType(one) != Character.SURROGATE
                        && "\"*:<>?|".indexOf(one) < 0)
                .limit(LIMIT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceFirst("^\\.+", "");
        String name = clean.isEmpty() ? "file" : clean;
        boolean fits = type.endings().stream()
                .anyMatch(ending -> name.toLowerCase(Locale.ROOT).endsWith("." + ending));
        return fits ? name : name + "." + type.endings().getFirst();
    }
}
